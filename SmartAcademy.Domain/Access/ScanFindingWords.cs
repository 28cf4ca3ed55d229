namespace SmartAcademy.Domain.Access;

/// <summary>The stable words of <see cref="ScanFindings"/>, as the log and the API carry them.</summary>
public static class ScanFindingWords
{
    public const string Blocked = "blocked";

    private static readonly (ScanFindings Finding, string Word)[] Words =
    [
        (ScanFindings.Late, "late"),
        (ScanFindings.Passback, "passback"),
        (ScanFindings.OutsideHours, "outside_hours"),
        (ScanFindings.ClosedDay, "closed_day"),
        (ScanFindings.EarlyExit, "early_exit"),
        (ScanFindings.OverCapacity, "over_capacity"),
        (ScanFindings.Blocked, Blocked),
    ];

    private static readonly string[][] Lists = [.. Enumerable.Range(0, 1 << Words.Length).Select(ListOf)];
    private static readonly string?[] Lines = [.. Lists.Select(words => words.Length == 0 ? null : string.Join(',', words))];

    public static IReadOnlyList<string> All { get; } = [.. Words.Select(pair => pair.Word)];

    public static IReadOnlyList<string> Of(ScanFindings findings) => Lists[(int)findings];

    /// <summary>The words with commas between; null for none.</summary>
    public static string? LineOf(ScanFindings findings) => Lines[(int)findings];

    /// <summary>A word of a newer version is passed over.</summary>
    public static ScanFindings Read(IEnumerable<string> words)
    {
        var found = ScanFindings.None;
        foreach (var word in words)
        {
            found |= Array.Find(Words, pair => pair.Word == word).Finding;
        }

        return found;
    }

    private static string[] ListOf(int findings) =>
        [.. Words.Where(pair => ((ScanFindings)findings).HasFlag(pair.Finding)).Select(pair => pair.Word)];
}
