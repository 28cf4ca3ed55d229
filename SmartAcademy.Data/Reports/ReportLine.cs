namespace SmartAcademy.Data.Reports;

/// <summary>One row of a report.</summary>
/// <param name="Cells">
/// As many as the definition has columns: text, a whole number, a <see cref="DateOnly"/>, a <see cref="DateTimeOffset"/> in the school's zone,
/// a <see cref="bool"/>, or an enum.
/// </param>
/// <param name="Group">The cell that the report is grouped by; null also where it is grouped by nothing.</param>
public sealed record ReportLine(IReadOnlyList<object?> Cells, object? Group);
