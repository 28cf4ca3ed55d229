using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Releases;

public static class ReleaseRefusals
{
    /// <summary>Somebody else has handed the child over today.</summary>
    public static readonly Refusal AlreadyReleased = new("already_released");

    public static readonly Refusal AlreadyReturned = new("release_already_returned");

    /// <summary>Not on the child's list, or not today.</summary>
    public static readonly Refusal MayNotCollect = new("may_not_collect", "Who");

    /// <summary>The warnings must be read before a child goes.</summary>
    public static readonly Refusal NotesUnread = new("custody_notes_unread", "NotesRead");

    public static readonly Refusal StudentNotActive = new("release_student_not_active");

    /// <summary>Unknown, of another day or withdrawn: one answer for all.</summary>
    public static readonly Refusal CodeWrong = new("release_code_wrong", "Code");

    public static readonly Refusal CodeUsed = new("release_code_used", "Code");
    public static readonly Refusal TooManyTries = new("release_code_tries", "Code");
    public static readonly Refusal TooManyCodes = new("too_many_release_codes");
    public static readonly Refusal TooManyCollectors = new("too_many_collectors");
    public static readonly Refusal DaysSwapped = new("collector_days_swapped", "ValidUntil");
}
