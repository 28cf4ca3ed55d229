using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Timetable;

/// <summary>A place in which lessons are given, such as "Room 12" or "Laboratory".</summary>
public sealed class Room : IOwnedBySchool
{
    private Room()
    {
    }

    public Room(Guid schoolId, RoomDetails details)
    {
        (Id, SchoolId) = (Guid.CreateVersion7(), schoolId);
        Describe(details);
    }

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    /// <summary>Unique in its school.</summary>
    public string Name { get; private set; } = "";

    public string? NameBangla { get; private set; }

    /// <summary>How many pupils find a place; null when nobody counted.</summary>
    public int? Seats { get; private set; }

    public void Describe(RoomDetails details) => (Name, NameBangla, Seats) = (details.Name, details.NameBangla, details.Seats);
}
