using SmartAcademy.Data.Timetable;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Timetable;

/// <summary>What the form of a cell sends.</summary>
public sealed class CellForm
{
    public static readonly string[] Fields = [nameof(Taught), nameof(RoomId)];

    /// <summary>The subject of the class with its teacher: <c>{id}/{id}</c>, the second part empty for nobody.</summary>
    public string? Taught { get; set; }

    public string? RoomId { get; set; }

    public static CellForm Of(LessonLine? lesson) =>
        lesson is null ? new() : new() { Taught = Written(lesson.ClassSubjectId, lesson.TeacherId), RoomId = lesson.RoomId?.ToString() };

    public static string Written(Guid classSubjectId, Guid? teacherId) => $"{classSubjectId}/{teacherId}";

    public LessonWish Read(Guid? lessonId)
    {
        var parts = (Taught ?? "").Split('/');
        return new LessonWish(FormReading.Id(parts[0]) ?? Guid.Empty, parts.Length > 1 ? FormReading.Id(parts[1]) : null, FormReading.Id(RoomId), lessonId);
    }
}
