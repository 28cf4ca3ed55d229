namespace SmartAcademy.Data.Audit;

/// <summary>One field before and after; null where there was or is nothing.</summary>
public sealed record AuditChange(string Field, string? Old, string? New);
