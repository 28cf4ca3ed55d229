using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Schools;

/// <summary>A part of a school, such as Hifz or General, with its own head.</summary>
public sealed class Department : IOwnedBySchool, ISoftDeleted
{
    private Department()
    {
    }

    public Department(Guid schoolId, string name, string code)
    {
        (Id, SchoolId) = (Guid.CreateVersion7(), schoolId);
        Describe(name, null, code, null);
    }

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    public string Name { get; private set; } = "";

    public string? NameBangla { get; private set; }

    /// <summary>Unique in its school, in capitals.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The user who heads the department.</summary>
    public Guid? HeadUserId { get; private set; }

    public DateTimeOffset? DeletedAt { get; private set; }

    public void Describe(string name, string? nameBangla, string code, Guid? headUserId) =>
        (Name, NameBangla, Code, HeadUserId) = (name, nameBangla, code.ToUpperInvariant(), headUserId);

    public void Delete(DateTimeOffset at) => DeletedAt ??= at;

    public void Restore() => DeletedAt = null;
}
