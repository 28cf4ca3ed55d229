using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Passes;

public static class PassRefusals
{
    public static readonly Refusal AlreadyRevoked = new("pass_already_revoked");
    public static readonly Refusal AlreadyActive = new("pass_already_active");
    public static readonly Refusal NotActive = new("pass_not_active");
    public static readonly Refusal Expired = new("pass_expired");
    public static readonly Refusal NotExpired = new("pass_not_expired");
    public static readonly Refusal ReasonNeeded = new("reason_needed", "Reason");
    public static readonly Refusal ReasonTooLong = new("reason_too_long", "Reason");
    public static readonly Refusal ExpiryInThePast = new("pass_expiry_in_the_past", "ExpiresOn");

    /// <summary>See <see cref="Pass.LongestTemporary"/>.</summary>
    public static readonly Refusal TemporaryTooLong = new("temporary_pass_too_long", "ExpiresOn");

    public static readonly Refusal HasActivePass = new("student_has_active_pass");
    public static readonly Refusal StudentNotActive = new("student_not_active");

    /// <summary>Passes of visitors are issued at the visitors' desk, not to a student.</summary>
    public static readonly Refusal NotForStudents = new("visitor_pass_not_for_students", "Type");

    /// <summary>The card cannot be shown or printed again; it still opens gates, and can be replaced.</summary>
    public static readonly Refusal KeyMissing = new("pass_key_missing");

    /// <summary>New cards are signed with it: make a new key first.</summary>
    public static readonly Refusal SigningKeyCurrent = new("pass_key_current");

    /// <summary>Cards that are good today were signed with it.</summary>
    public static readonly Refusal SigningKeyInUse = new("pass_key_in_use");

    public static readonly Refusal SigningKeyRetired = new("pass_key_retired");
    public static readonly Refusal NoMoment = new("void_moment_unclear", "Before");
    public static readonly Refusal VoidInTheFuture = new("void_in_the_future", "Before");

    /// <summary>What is void stays void: the moment moves forward only.</summary>
    public static readonly Refusal VoidNotLater = new("void_not_later", "Before");

    public static readonly Refusal NothingToPrint = new("no_cards_to_print");
}
