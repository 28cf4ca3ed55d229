using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Subjects;

/// <summary>A teacher of one subject in one class; sees the students of that class.</summary>
public sealed class SubjectTeacher : IOwnedBySchool
{
    private SubjectTeacher()
    {
    }

    public SubjectTeacher(Guid schoolId, Guid classSubjectId, Guid userId) => (SchoolId, ClassSubjectId, UserId) = (schoolId, classSubjectId, userId);

    public Guid SchoolId { get; private set; }

    public Guid ClassSubjectId { get; private set; }

    public Guid UserId { get; private set; }
}
