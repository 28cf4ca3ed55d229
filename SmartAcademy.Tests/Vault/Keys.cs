using SmartAcademy.Domain.Vault;

namespace SmartAcademy.Tests.Vault;

/// <summary>A ring whose key of version n is n repeated; tests add and lose keys.</summary>
internal sealed class Keys(params int[] versions) : IKeyRing
{
    public List<int> Held { get; } = [.. versions];

    public int CurrentVersion => Held.Max();

    public IReadOnlyCollection<int> Versions => Held;

    public byte[]? Find(int version) => Held.Contains(version) ? [.. Enumerable.Repeat((byte)version, 32)] : null;
}
