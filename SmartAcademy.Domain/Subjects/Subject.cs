using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Subjects;

/// <summary>Something that is taught at a school, such as Mathematics or Tajweed; the same in every year.</summary>
public sealed class Subject : IOwnedBySchool, ISoftDeleted
{
    private Subject()
    {
    }

    public Subject(Guid schoolId, string code, string name)
    {
        (Id, SchoolId) = (Guid.CreateVersion7(), schoolId);
        Describe(code, name, null, 0);
    }

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    /// <summary>Unique in its school, in capitals; boards give numbers such as 101.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string? NameBangla { get; private set; }

    /// <summary>Place on report cards and in timetables.</summary>
    public int SortOrder { get; private set; }

    public DateTimeOffset? DeletedAt { get; private set; }

    public void Describe(string code, string name, string? nameBangla, int sortOrder) =>
        (Code, Name, NameBangla, SortOrder) = (code.ToUpperInvariant(), name, nameBangla, sortOrder);

    public void Delete(DateTimeOffset at) => DeletedAt ??= at;

    public void Restore() => DeletedAt = null;
}
