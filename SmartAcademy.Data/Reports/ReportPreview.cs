namespace SmartAcademy.Data.Reports;

/// <summary>The first rows of a report.</summary>
/// <param name="Lines">At most <see cref="Size"/>.</param>
/// <param name="Total">How many there are, counted up to <see cref="MostCounted"/> and one.</param>
public sealed record ReportPreview(IReadOnlyList<ReportLine> Lines, int Total)
{
    public const int Size = 50;
    public const int MostCounted = 10_000;
}
