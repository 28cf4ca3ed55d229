using System.Globalization;

namespace SmartAcademy.Data.Vault;

/// <summary>Which rows are to be sealed anew.</summary>
internal sealed record SealWish(string GoodValue, string GoodHash)
{
    /// <summary>Only what is not sealed at all, or has no hash yet.</summary>
    public static readonly SealWish Plain = new(SealedText.SqlPattern, "%");

    /// <summary>Also what an older key sealed or hashed.</summary>
    public static SealWish Current(ColumnVault vault) => new(
        SealedText.SqlPatternOf(vault.Sealing.CurrentVersion), string.Create(CultureInfo.InvariantCulture, $"{vault.Lookup.CurrentVersion}.%"));

    /// <summary>A condition in SQL; $1 is the pattern of a good value, $2 that of a good hash.</summary>
    public static string Condition(SealedTable table)
    {
        var values = table.Columns.Select(column => $"""left("{column}", {SealedText.SqlPatternReach}) !~ $1""");
        IEnumerable<string> hash = table.Hash is null ? [] : [$"""("{table.Phone}" IS NOT NULL AND "{table.Hash}" IS NULL OR "{table.Hash}" NOT LIKE $2)"""];
        return string.Join(" OR ", values.Concat(hash));
    }
}
