namespace SmartAcademy.Data.Vault;

/// <summary>How many values a key of the sensitive columns holds.</summary>
/// <param name="IsLookup">True for a key that hashes phones, false for one that seals.</param>
/// <param name="Version">0 stands for values that are not sealed.</param>
/// <param name="Values">Not null.</param>
public sealed record KeyUse(bool IsLookup, int Version, long Values)
{
    internal static IReadOnlyList<KeyUse> Sum(IEnumerable<KeyUse> uses) =>
    [
        .. uses.GroupBy(use => (use.IsLookup, use.Version))
            .Select(group => new KeyUse(group.Key.IsLookup, group.Key.Version, group.Sum(use => use.Values)))
            .OrderBy(use => use.IsLookup).ThenBy(use => use.Version),
    ];

    /// <summary>Rows of (is lookup, version, count).</summary>
    internal static string Query(SealedTable table)
    {
        var values = table.Columns.Select(column =>
            $"""
            SELECT false, CASE WHEN left("{column}", {SealedText.SqlPatternReach}) ~ '{SealedText.SqlPattern}' THEN split_part("{column}", '.', 2)::int ELSE 0 END, count(*)
            FROM "{table.Name}" WHERE "{column}" IS NOT NULL GROUP BY 2
            """);
        IEnumerable<string> hashes = table.Hash is null ? []
            : [$"""SELECT true, split_part("{table.Hash}", '.', 1)::int, count(*) FROM "{table.Name}" WHERE "{table.Hash}" IS NOT NULL GROUP BY 2"""];
        return string.Join("\nUNION ALL\n", values.Concat(hashes));
    }
}
