namespace SmartAcademy.Data.Access.Rules;

/// <summary>What rules would have answered to the scans of a day.</summary>
/// <param name="Day">Which day.</param>
/// <param name="Scans">How many scans of students were decided again.</param>
/// <param name="Counts">How many would have been answered differently, by what would be different; the most frequent first.</param>
/// <param name="Lines">One page of them, in the order of the day.</param>
/// <param name="Total">How many differ, after the filter.</param>
public sealed record GateTrial(DateOnly Day, int Scans, IReadOnlyList<TrialCount> Counts, IReadOnlyList<TrialLine> Lines, int Total)
{
    public const int PageSize = 50;

    /// <summary>A day of the largest school; more scans are not tried.</summary>
    public const int MostScans = 50_000;
}
