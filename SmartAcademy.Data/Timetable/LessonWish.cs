namespace SmartAcademy.Data.Timetable;

/// <summary>What an administrator puts into a cell of the week.</summary>
/// <param name="ClassSubjectId">A subject of the class.</param>
/// <param name="TeacherUserId">One of its teachers, or nobody yet.</param>
/// <param name="RoomId">Null where the class stays in its own room or nobody has chosen one.</param>
/// <param name="LessonId">The lesson of the cell that is changed; null for one more, which only an elective may be.</param>
public sealed record LessonWish(Guid ClassSubjectId, Guid? TeacherUserId, Guid? RoomId, Guid? LessonId = null);
