using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Subjects;

/// <summary>An elective that a student chose, counted as compulsory or as the fourth subject.</summary>
public sealed class StudentSubject : IOwnedBySchool
{
    private StudentSubject()
    {
    }

    public StudentSubject(Guid schoolId, Guid studentId, Guid classSubjectId, bool isFourth) =>
        (SchoolId, StudentId, ClassSubjectId, IsFourth) = (schoolId, studentId, classSubjectId, isFourth);

    public Guid SchoolId { get; private set; }

    public Guid StudentId { get; private set; }

    public Guid ClassSubjectId { get; private set; }

    /// <summary>The optional fourth subject: it can only raise the GPA.</summary>
    public bool IsFourth { get; private set; }

    public void CountAs(bool fourth) => IsFourth = fourth;
}
