using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Access.Overrides;

public static class OverrideRefusals
{
    /// <summary>The gate had let the person through.</summary>
    public static readonly Refusal NotDenied = new("override_not_denied");

    /// <summary>The person does not stand at the gate any more; another scan tells what holds now.</summary>
    public static readonly Refusal TooLate = new("override_too_late");

    /// <summary>Nobody knows whose code it was.</summary>
    public static readonly Refusal UnknownPass = new("override_unknown_pass");

    public static readonly Refusal ForgedPass = new("override_forged_pass");
    public static readonly Refusal RetiredKey = new("override_retired_key");
    public static readonly Refusal WrongSchool = new("override_wrong_school");

    /// <summary>A revoked card was lost or stolen: who shows it need not be its holder.</summary>
    public static readonly Refusal RevokedPass = new("override_revoked_pass");

    /// <summary>Somebody overrode this scan already, or the person has come through since.</summary>
    public static readonly Refusal AlreadyThrough = new("override_already_through");

    public static readonly Refusal ReasonMissing = new("override_reason_missing", "Why");
    public static readonly Refusal WordsMissing = new("override_words_missing", "Words");

    public static readonly Refusal OwnOverride = new("override_review_own");
    public static readonly Refusal AlreadyReviewed = new("override_already_reviewed");
}
