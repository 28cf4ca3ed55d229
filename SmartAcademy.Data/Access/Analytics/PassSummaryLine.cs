using SmartAcademy.Data.Classes;

namespace SmartAcademy.Data.Access.Analytics;

/// <summary>A student in the export of pass summaries. Instants are by the school's clock.</summary>
public sealed record PassSummaryLine
{
    public required string EnrolmentNumber { get; init; }

    public required string Name { get; init; }

    public string? NameBangla { get; init; }

    public ClassTitle? Class { get; init; }

    public required PassSummary Summary { get; init; }
}
