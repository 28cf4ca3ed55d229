using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Access;

/// <summary>A gate or a door at which passes are scanned.</summary>
public sealed class AccessPoint : IOwnedBySchool, ISoftDeleted
{
    private AccessPoint()
    {
    }

    public AccessPoint(Guid schoolId, string name, string? location, AccessPointDirection direction)
    {
        (Id, SchoolId) = (Guid.CreateVersion7(), schoolId);
        Describe(name, location, direction);
    }

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    public string Name { get; private set; } = "";

    public string? Location { get; private set; }

    public AccessPointDirection Direction { get; private set; }

    public bool IsActive { get; private set; } = true;

    public DateTimeOffset? DeletedAt { get; private set; }

    public void Describe(string name, string? location, AccessPointDirection direction) =>
        (Name, Location, Direction) = (name, location, direction);

    public void Open() => IsActive = true;

    /// <summary>Every scan at a closed access point is denied.</summary>
    public void Close() => IsActive = false;

    public void Delete(DateTimeOffset at) => DeletedAt ??= at;
}
