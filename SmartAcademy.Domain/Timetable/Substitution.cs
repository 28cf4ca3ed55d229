using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Timetable;

/// <summary>On one day another teacher gives the lesson.</summary>
public sealed class Substitution : IOwnedBySchool
{
    private Substitution()
    {
    }

    public Substitution(Lesson lesson, DateOnly date, Guid substituteUserId, string? reason)
    {
        (Id, SchoolId, LessonId, PeriodId) = (Guid.CreateVersion7(), lesson.SchoolId, lesson.Id, lesson.PeriodId);
        (Date, AbsentUserId, SubstituteUserId, Reason) = (date, lesson.TeacherUserId, substituteUserId, reason);
    }

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    public Guid LessonId { get; private set; }

    /// <summary>That of the lesson, so that nobody is sent to two classes at one time.</summary>
    public Guid PeriodId { get; private set; }

    public DateOnly Date { get; private set; }

    /// <summary>Who would have given the lesson; null where it has no teacher.</summary>
    public Guid? AbsentUserId { get; private set; }

    public Guid SubstituteUserId { get; private set; }

    public string? Reason { get; private set; }
}
