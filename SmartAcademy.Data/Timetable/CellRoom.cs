namespace SmartAcademy.Data.Timetable;

/// <summary>A room; <c>BusyIn</c> names the class that is there at that time.</summary>
public sealed record CellRoom(Guid Id, string Name, string? NameBangla, string? BusyIn);
