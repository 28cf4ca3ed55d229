using SmartAcademy.Domain.Attendance;

namespace SmartAcademy.Data.Attendance;

/// <summary>The register of a class for a month, as schools keep it on paper.</summary>
public sealed record MonthSheet
{
    public required Guid ClassId { get; init; }

    public required string SchoolName { get; init; }

    public required string ClassName { get; init; }

    public string? ClassNameBangla { get; init; }

    public string Section { get; init; } = "";

    public required DateOnly FirstDay { get; init; }

    public required IReadOnlyList<MonthSheetDay> Days { get; init; }

    /// <summary>By roll.</summary>
    public required IReadOnlyList<MonthSheetRow> Rows { get; init; }

    public required ExcusedCounting Excused { get; init; }

    public string Label => Section.Length == 0 ? ClassName : $"{ClassName} {Section}";
}
