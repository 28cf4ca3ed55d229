using SmartAcademy.Domain.Passes;

namespace SmartAcademy.Tests.Passes;

/// <summary>One key that is the same in every run.</summary>
public sealed class FixedKeys(int current = 1, byte fill = 7) : IPassKeys
{
    private readonly byte[] key = [.. Enumerable.Repeat(fill, PassToken.ShortestKey)];

    public int CurrentVersion => current;

    public byte[]? Find(int version) => version == current ? key : null;
}
