namespace SmartAcademy.Data.Access;

/// <summary>A day at the gates in numbers, up to the moment that was asked for.</summary>
/// <param name="Day">By the school's clock.</param>
/// <param name="Came">Students who came in at least once.</param>
/// <param name="Left">Students who came or were inside, and went out last.</param>
/// <param name="Inside">Students who came in and have not gone out since.</param>
/// <param name="Denied">Scans that opened nothing.</param>
public sealed record DayFigures(DateOnly Day, int Came, int Left, int Inside, int Denied);
