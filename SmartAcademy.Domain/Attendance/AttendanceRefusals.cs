using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Attendance;

public static class AttendanceRefusals
{
    public static readonly Refusal DayToCome = new("register_day_to_come");
    public static readonly Refusal Frozen = new("register_frozen");
    public static readonly Refusal WindowOver = new("register_window_over");
    public static readonly Refusal NoSchoolDay = new("register_no_school_day");
    public static readonly Refusal ReasonMissing = new("register_reason_missing", "reason");

    /// <summary>Another person saved the register since the page was opened.</summary>
    public static readonly Refusal ChangedMeanwhile = new("register_changed_meanwhile");

    public static readonly Refusal NobodyMarked = new("register_nobody_marked");
    public static readonly Refusal UnknownCode = new("register_unknown_code");
    public static readonly Refusal CodeNotYours = new("register_code_not_yours");
    public static readonly Refusal UnknownPupil = new("register_unknown_pupil");
    public static readonly Refusal MinutesOutOfRange = new("register_minutes_out_of_range");
    public static readonly Refusal UnknownReason = new("register_unknown_reason");

    public static readonly Refusal LetterInvalid = new("attendance_letter_invalid", "Letter");
    public static readonly Refusal LetterTaken = new("attendance_letter_taken", "Letter");
    public static readonly Refusal TooManyReasons = new("attendance_too_many_reasons", "Reasons");
    public static readonly Refusal SortOrderOutOfRange = new("sort_order_out_of_range", "SortOrder");

    /// <summary>Marks were set with it, so that it cannot come to mean something else.</summary>
    public static readonly Refusal CodeInUse = new("attendance_code_in_use", "CountsAs");

    /// <summary>A register begins with everybody present, so that one such code must be left.</summary>
    public static readonly Refusal LastPresentCode = new("attendance_last_present_code", "IsActive");

    public static readonly Refusal TimeUnreadable = new("time_unreadable");
    public static readonly Refusal GraceOutOfRange = new("attendance_grace_out_of_range");
    public static readonly Refusal OfficeDaysOutOfRange = new("attendance_office_days_out_of_range");
    public static readonly Refusal PercentOutOfRange = new("attendance_percent_out_of_range");
    public static readonly Refusal LimitsCrossed = new("attendance_limits_crossed");
    public static readonly Refusal WindowBeforeDue = new("attendance_window_before_due");
}
