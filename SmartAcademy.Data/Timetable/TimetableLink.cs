namespace SmartAcademy.Data.Timetable;

/// <summary>A class, teacher or child whose timetable can be opened, with the lessons a week that stand there.</summary>
public sealed record TimetableLink(Guid Id, string Name, string? NameBangla, string SchoolCode, int Lessons);
