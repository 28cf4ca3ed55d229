namespace SmartAcademy.Data.Attendance;

/// <summary>Which register: of a class, on a day, and of one period where it is not the register of the day.</summary>
public sealed record RegisterPlace(Guid ClassId, DateOnly Day, int? Period = null);
