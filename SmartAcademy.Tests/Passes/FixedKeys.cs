using SmartAcademy.Domain.Passes;

namespace SmartAcademy.Tests.Passes;

/// <summary>One key that is the same in every run.</summary>
public sealed class FixedKeys(int version = 1, byte fill = 7) : IPassKeys
{
    private readonly byte[] key = [.. Enumerable.Repeat(fill, PassToken.ShortestKey)];

    public int CurrentVersion => version;

    public byte[]? Find(int wanted) => wanted == version ? key : null;
}
