namespace SmartAcademy.Data.Reports;

public sealed record SavedReportPage(IReadOnlyList<SavedReportLine> Lines, int Total)
{
    public const int Size = 50;
}
