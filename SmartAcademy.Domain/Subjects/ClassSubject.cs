using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Subjects;

/// <summary>A subject that is taught in one class; its teachers enter the marks.</summary>
public sealed class ClassSubject : IOwnedBySchool
{
    private ClassSubject()
    {
    }

    public ClassSubject(Guid schoolId, Guid classId, Guid subjectId, bool isElective) =>
        (Id, SchoolId, ClassId, SubjectId, IsElective) = (Guid.CreateVersion7(), schoolId, classId, subjectId, isElective);

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    public Guid ClassId { get; private set; }

    public Guid SubjectId { get; private set; }

    /// <summary>Only the students who chose it learn it; see <see cref="StudentSubject"/>. A compulsory subject is for the whole class.</summary>
    public bool IsElective { get; private set; }

    public ICollection<SubjectTeacher> Teachers { get; } = [];

    public void Offer(bool asElective) => IsElective = asElective;
}
