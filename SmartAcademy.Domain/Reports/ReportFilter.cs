namespace SmartAcademy.Domain.Reports;

/// <summary>One condition that rows must meet.</summary>
/// <param name="Column">The key of a column.</param>
/// <param name="Operator">How it is compared.</param>
/// <param name="Values">Days as yyyy-MM-dd, numbers in plain digits, choices by their names; for a range two, an open end is empty.</param>
public sealed record ReportFilter(string Column, ReportOperator Operator, IReadOnlyList<string> Values);
