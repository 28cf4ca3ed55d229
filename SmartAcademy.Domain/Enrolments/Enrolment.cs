using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Enrolments;

/// <summary>
/// A student's place in a class of one academic year, from a day to a day. The database opens and ends these by itself whenever a
/// student's class, roll or status changes, so that no way of writing a student can forget the history; verbs add why.
/// </summary>
public sealed class Enrolment : IOwnedBySchool
{
    private Enrolment()
    {
    }

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    public Guid StudentId { get; private set; }

    public Guid AcademicYearId { get; private set; }

    public Guid ClassId { get; private set; }

    public int? RollNumber { get; private set; }

    public DateOnly StartsOn { get; private set; }

    /// <summary>The last day in this class; null while it runs.</summary>
    public DateOnly? EndsOn { get; private set; }

    public EnrolmentEnd? End { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>Says why the place ended, which the database could not know.</summary>
    public void Explain(EnrolmentEnd end, string? reason) => (End, Reason) = (end, reason);
}
