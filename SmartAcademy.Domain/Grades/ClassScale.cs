using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Grades;

/// <summary>The scale that was chosen for one class, over its program's and the school's own.</summary>
public sealed class ClassScale : IOwnedBySchool
{
    private ClassScale()
    {
    }

    public ClassScale(Guid schoolId, Guid classId, Guid scaleId) => (SchoolId, ClassId, ScaleId) = (schoolId, classId, scaleId);

    public Guid SchoolId { get; private set; }

    public Guid ClassId { get; private set; }

    public Guid ScaleId { get; private set; }

    public void Choose(Guid scaleId) => ScaleId = scaleId;
}
