namespace SmartAcademy.Data.Students;

/// <summary>One field before and after; null where there was or is nothing.</summary>
public sealed record HistoryChange(string Field, string? Old, string? New);
