using SmartAcademy.Domain.Retention;

namespace SmartAcademy.Data.Retention;

/// <summary>What a night removed; instants in the school's zone.</summary>
public sealed record RetentionRunLine(Guid Id, RetentionKind Kind, string? SchoolCode, DateTimeOffset At, DateTimeOffset Before, long Rows, long Files);
