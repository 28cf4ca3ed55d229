using SmartAcademy.Domain.Passes;

namespace SmartAcademy.Tests.Support;

/// <summary>One fixed key, which no installation has.</summary>
public sealed class TestPassKeys : IPassKeys
{
    public static readonly ReadOnlyMemory<byte> Key = Enumerable.Range(1, 32).Select(value => (byte)value).ToArray();

    public int CurrentVersion => 1;

    public ReadOnlyMemory<byte>? Find(int version) => version == CurrentVersion ? Key : null;
}
