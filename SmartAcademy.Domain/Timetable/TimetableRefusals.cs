using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Timetable;

public static class TimetableRefusals
{
    public static readonly Refusal RoomNameTaken = new("room_name_taken", "Name");
    public static readonly Refusal RoomInUse = new("room_in_use");
    public static readonly Refusal SeatsOutOfRange = new("seats_out_of_range", "Seats");
    public static readonly Refusal PeriodNumberOutOfRange = new("period_number_out_of_range", "Number");
    public static readonly Refusal PeriodNumberTaken = new("period_number_taken", "Number");
    public static readonly Refusal PeriodEndsBeforeItStarts = new("period_ends_before_it_starts", "EndsAt");
    public static readonly Refusal PeriodTimeUnreadable = new("period_time_unreadable", "StartsAt");

    /// <summary>Another period of the same bells lies in that time.</summary>
    public static readonly Refusal PeriodsOverlap = new("periods_overlap", "StartsAt");
    public static readonly Refusal PeriodInUse = new("period_in_use");

    /// <summary>With the new times a teacher, a room or a class would have two lessons at once.</summary>
    public static readonly Refusal PeriodWouldClash = new("period_would_clash", "StartsAt");
    public static readonly Refusal UnknownPeriod = new("unknown_period");
    public static readonly Refusal NoLessonsInBreak = new("no_lessons_in_break");
    public static readonly Refusal DayIsFree = new("day_is_free");
    public static readonly Refusal UnknownSubject = new("lesson_unknown_subject", "Taught");

    /// <summary>Only a teacher of the subject in the class gives its lessons.</summary>
    public static readonly Refusal NotTheirSubject = new("lesson_not_their_subject", "Taught");
    public static readonly Refusal UnknownRoom = new("lesson_unknown_room", "RoomId");
    public static readonly Refusal ClassClash = new("lesson_clash_class");
    public static readonly Refusal TeacherClash = new("lesson_clash_teacher", "Taught");
    public static readonly Refusal RoomClash = new("lesson_clash_room", "RoomId");
    public static readonly Refusal SameDay = new("copy_same_day");

    public static readonly Refusal ClosedDay = new("substitution_closed_day");
    public static readonly Refusal NotThatDay = new("substitution_not_that_day");
    public static readonly Refusal OutsideTheYear = new("substitution_outside_year");
    public static readonly Refusal UnknownSubstitute = new("substitution_unknown_teacher");
    public static readonly Refusal OwnLesson = new("substitution_own_lesson");

    /// <summary>The substitute has a lesson of their own in that time.</summary>
    public static readonly Refusal SubstituteTeaches = new("substitution_teaches");

    /// <summary>The substitute stands in elsewhere in that time.</summary>
    public static readonly Refusal SubstituteIsTaken = new("substitution_taken");
    public static readonly Refusal AlreadySubstituted = new("substitution_already");

    public static Refusal Of(ClashKind clash) => clash switch
    {
        ClashKind.Teacher => TeacherClash,
        ClashKind.Room => RoomClash,
        _ => ClassClash,
    };
}
