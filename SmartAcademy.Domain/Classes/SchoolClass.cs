using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Classes;

/// <summary>A class with its section in one academic year, such as "Seven B".</summary>
public sealed class SchoolClass : IOwnedBySchool, ISoftDeleted
{
    private SchoolClass()
    {
    }

    public SchoolClass(Guid schoolId, Guid academicYearId, string name, string? section)
    {
        (Id, SchoolId, AcademicYearId) = (Guid.CreateVersion7(), schoolId, academicYearId);
        (Name, Section) = (name, section ?? "");
    }

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    public Guid AcademicYearId { get; private set; }

    public Guid? DepartmentId { get; private set; }

    /// <summary>For instance "Seven" or "Hifz-2".</summary>
    public string Name { get; private set; } = "";

    public string? NameBangla { get; private set; }

    /// <summary>For instance "B"; empty where a class has one section only.</summary>
    public string Section { get; private set; } = "";

    /// <summary>Course of study, such as "Dakhil" or "Hifz".</summary>
    public string? Program { get; private set; }

    /// <summary>Place in lists, youngest first.</summary>
    public int SortOrder { get; private set; }

    public DateTimeOffset? DeletedAt { get; private set; }

    public ICollection<ClassTeacher> Teachers { get; } = [];

    public string Label => Section.Length == 0 ? Name : $"{Name} {Section}";

    public void Describe(string name, string? nameBangla, string? section, Guid? departmentId, string? program, int sortOrder)
    {
        (Name, NameBangla, Section) = (name, nameBangla, section ?? "");
        (DepartmentId, Program, SortOrder) = (departmentId, program, sortOrder);
    }

    public void Delete(DateTimeOffset at) => DeletedAt ??= at;

    public void Restore() => DeletedAt = null;
}
