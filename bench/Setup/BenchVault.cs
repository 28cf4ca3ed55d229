using SmartAcademy.Data.Vault;
using SmartAcademy.Domain.Vault;

namespace SmartAcademy.Bench.Setup;

/// <summary>Keys that anybody may know: they seal what was invented.</summary>
internal sealed class BenchVault : IKeyRing
{
    public static readonly ColumnVault Columns = new(new BenchVault(), new BenchVault());

    private static readonly byte[] Key = [.. Enumerable.Range(33, 32).Select(value => (byte)value)];

    /// <summary>The settings that give a portal these keys.</summary>
    public static IEnumerable<(string Name, string Value)> Settings =>
        [("Vault__Keys__1", Convert.ToBase64String(Key)), ("Vault__LookupKeys__1", Convert.ToBase64String(Key))];

    public int CurrentVersion => 1;

    public IReadOnlyCollection<int> Versions => [1];

    public byte[]? Find(int version) => version == CurrentVersion ? Key : null;
}
