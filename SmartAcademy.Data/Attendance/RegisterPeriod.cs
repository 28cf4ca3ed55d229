using SmartAcademy.Data.Timetable;

namespace SmartAcademy.Data.Attendance;

/// <summary>A period of a class's day of which a register can be taken.</summary>
/// <param name="Number">That of the timetable; a register is kept under it.</param>
/// <param name="Bell">Its name and its times on that day; null where the school has no timetable.</param>
/// <param name="Lessons">What is taught then: several where the class is split by electives.</param>
public sealed record RegisterPeriod(int Number, BellLine? Bell, IReadOnlyList<LessonLine> Lessons);
