using SmartAcademy.Data.Timetable;

namespace SmartAcademy.Web.Timetable;

/// <summary>Where timetables stand.</summary>
internal static class TimetableAddress
{
    public const string Index = "/timetable";
    public const string Settings = "/timetable/settings";
    public const string Substitutions = "/timetable/substitutions";

    public static string Of(TimetableOf of) => $"/timetable/{FolderOf(of.Kind)}/{of.Id}";

    public static string Print(TimetableOf of) => $"{Of(of)}/week.pdf";

    /// <summary>The form of a new lesson in a cell, or of one that stands there.</summary>
    public static string Cell(Guid classId, DayOfWeek day, Guid periodId, Guid? lessonId = null) =>
        $"{Of(TimetableOf.Class(classId))}/cell?day={day}&period={periodId}{(lessonId is { } id ? $"&lesson={id}" : null)}";

    public static string Absence(DateOnly date, Guid? absentUserId) =>
        $"{Substitutions}?date={date:yyyy-MM-dd}{(absentUserId is { } id ? $"&teacher={id}" : null)}";

    public static string FolderOf(TimetableKind kind) => kind switch
    {
        TimetableKind.Class => "classes",
        TimetableKind.Teacher => "teachers",
        _ => "students",
    };
}
