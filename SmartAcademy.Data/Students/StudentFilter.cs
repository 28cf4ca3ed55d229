using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Students;

/// <summary>What the list of students shows, as its address says it.</summary>
public sealed record StudentFilter
{
    /// <summary>Any part of a name in any script, an enrolment number, a phone number in any form; of the student or a guardian.</summary>
    public string? Search { get; init; }

    public Guid? SchoolId { get; init; }

    public Guid? ClassId { get; init; }

    public Guid? DepartmentId { get; init; }

    public StudentStatus? Status { get; init; }

    /// <summary>Shows removed students instead of present ones.</summary>
    public bool Deleted { get; init; }

    /// <summary>name, number, class or enrolled; with a minus in front the other way round.</summary>
    public string? Sort { get; init; }

    /// <summary>Counted from one.</summary>
    public int Page { get; init; } = 1;
}
