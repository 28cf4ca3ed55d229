using SmartAcademy.Data.Vault;
using SmartAcademy.Domain.Vault;

namespace SmartAcademy.Tests.Support.Postgres;

/// <summary>Fixed keys, which no installation has; one vault for all tests, so that they share one model.</summary>
public sealed class TestVault : IKeyRing
{
    /// <summary>For the settings of a portal under test.</summary>
    public static readonly string Base64 = Convert.ToBase64String([.. Enumerable.Range(101, 32).Select(value => (byte)value)]);

    public static readonly ColumnVault Columns = new(new TestVault(), new TestVault());

    public int CurrentVersion => 1;

    public IReadOnlyCollection<int> Versions => [1];

    public byte[]? Find(int version) => version == CurrentVersion ? Convert.FromBase64String(Base64) : null;
}
