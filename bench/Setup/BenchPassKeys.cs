using System.Globalization;
using SmartAcademy.Domain.Passes;

namespace SmartAcademy.Bench.Setup;

/// <summary>A key that anybody may know: it seals passes of invented children only.</summary>
internal sealed class BenchPassKeys : IPassKeys
{
    private static readonly byte[] Key = [.. Enumerable.Range(1, PassToken.ShortestKey).Select(value => (byte)value)];

    public int CurrentVersion => 1;

    public byte[]? Find(int version) => version == CurrentVersion ? Key : null;

    /// <summary>The setting that gives a portal this key.</summary>
    public (string Name, string Value) Setting =>
        ($"Passes__Keys__{CurrentVersion.ToString(CultureInfo.InvariantCulture)}", Convert.ToBase64String(Key));
}
