using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Attendance.Leave;

public static class LeaveRefusals
{
    public static readonly Refusal EndsBeforeStart = new("leave_ends_before_start", "EndsOn");
    public static readonly Refusal TooLong = new("leave_too_long", "EndsOn");
    public static readonly Refusal TooLongAgo = new("leave_too_long_ago", "StartsOn");
    public static readonly Refusal AlreadyAsked = new("leave_already_asked", "StartsOn");
    public static readonly Refusal AlreadyAnswered = new("leave_already_answered");
    public static readonly Refusal AnswerMissing = new("leave_answer_missing", "reason");
    public static readonly Refusal DocumentKind = new("leave_document_kind", "Document");
    public static readonly Refusal DocumentTooLarge = new("leave_document_too_large", "Document");
}
