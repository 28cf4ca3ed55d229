using SmartAcademy.Domain.Attendance.Leave;

namespace SmartAcademy.Data.Attendance.Leave;

/// <summary>A request for leave as lists show it.</summary>
public sealed record LeaveLine
{
    public required Guid Id { get; init; }

    public required Guid StudentId { get; init; }

    public required string Name { get; init; }

    public string? NameBangla { get; init; }

    public string? ClassName { get; init; }

    public string? ClassNameBangla { get; init; }

    public string Section { get; init; } = "";

    public required DateOnly StartsOn { get; init; }

    public required DateOnly EndsOn { get; init; }

    public required string Reason { get; init; }

    public required LeaveStatus Status { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    public string? Answer { get; init; }

    public string? AnsweredBy { get; init; }

    public bool HasDocument { get; init; }

    public int Days => EndsOn.DayNumber - StartsOn.DayNumber + 1;
}
