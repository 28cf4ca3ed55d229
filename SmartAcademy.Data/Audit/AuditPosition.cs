namespace SmartAcademy.Data.Audit;

/// <summary>Where a page of the list ends. Pages go on from an entry instead of counting, so that page 1,000 is as quick as page 1.</summary>
public sealed record AuditPosition(DateTimeOffset At, Guid Id);
