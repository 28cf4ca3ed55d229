using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Timetable;
using SmartAcademy.Domain.Timetable;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Timetable;

/// <summary>Lessons and what is around them in the language of the screen.</summary>
internal sealed class TimetableWords(IStringLocalizer<TimetableTexts> texts)
{
    public static string Times(TimeOnly startsAt, TimeOnly endsAt) => $"{Say.Time(startsAt)}–{Say.Time(endsAt)}";

    public static string Bell(BellLine bell) => Say.Digits(NameOf.First(bell.Name, bell.NameBangla));

    public static string Class(LessonLine lesson) => Say.Digits($"{NameOf.First(lesson.ClassName, lesson.ClassNameBangla)} {lesson.Section}".TrimEnd());

    public static string Subject(LessonLine lesson) => NameOf.First(lesson.SubjectName, lesson.SubjectNameBangla);

    public static string? Teacher(LessonLine lesson) => lesson.TeacherName is { } name ? NameOf.First(name, lesson.TeacherNameBangla) : null;

    public static string? Room(LessonLine lesson) => lesson.RoomName is { } name ? Say.Digits(NameOf.First(name, lesson.RoomNameBangla)) : null;

    /// <summary>The line under the subject: who teaches, or for a teacher whom.</summary>
    public string? Whom(LessonLine lesson, TimetableKind kind) => kind is TimetableKind.Teacher ? Class(lesson) : Teacher(lesson) ?? texts["teacher.none"];

    public string Title(TimetableOwner owner) => texts[$"title.{owner.Of.Kind}", Say.Digits(NameOf.First(owner.Name, owner.NameBangla))];

    /// <summary>The class of a student; null for a class and a teacher.</summary>
    public static string? ClassOf(TimetableOwner owner) =>
        owner.ClassName is { } name ? Say.Digits(NameOf.First(name, owner.ClassNameBangla)) : null;

    /// <summary>Which lesson stands in the way, and of what.</summary>
    public string Clash(LessonClash clash)
    {
        var other = clash.Other;
        var shared = clash.Kind switch
        {
            ClashKind.Room => Room(other),
            ClashKind.Teacher => Teacher(other),
            _ => null,
        };
        var when = $"{Say.Weekday(other.Day)}, {Say.Digits(NameOf.First(other.PeriodName, other.PeriodNameBangla))} ({Times(other.StartsAt, other.EndsAt)})";
        return texts[$"clash.{clash.Kind}", shared ?? "", Subject(other), Class(other), when];
    }
}
