using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Classes;

/// <summary>A teacher who answers for a class and so sees its students.</summary>
public sealed class ClassTeacher : IOwnedBySchool
{
    private ClassTeacher()
    {
    }

    public ClassTeacher(Guid schoolId, Guid classId, Guid userId) => (SchoolId, ClassId, UserId) = (schoolId, classId, userId);

    public Guid SchoolId { get; private set; }

    public Guid ClassId { get; private set; }

    public Guid UserId { get; private set; }
}
