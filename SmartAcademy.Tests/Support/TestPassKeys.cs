using SmartAcademy.Domain.Passes;

namespace SmartAcademy.Tests.Support;

/// <summary>One fixed key, which no installation has.</summary>
public sealed class TestPassKeys : IPassKeys
{
    public static readonly ReadOnlyMemory<byte> Key = Enumerable.Range(1, 32).Select(value => (byte)value).ToArray();

    public int CurrentVersion => 1;

    public byte[]? Find(int version) => version == CurrentVersion ? Key.ToArray() : null;
}
