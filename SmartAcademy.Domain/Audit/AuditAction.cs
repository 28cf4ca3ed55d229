namespace SmartAcademy.Domain.Audit;

/// <summary>What an audit entry tells of; stored as these words.</summary>
public static class AuditAction
{
    public const string Created = "created";
    public const string Changed = "changed";
    public const string Deleted = "deleted";
    public const string SignedIn = "signed_in";
    public const string SignInRefused = "sign_in_refused";
    public const string SignedOut = "signed_out";
    public const string Refused = "refused";
    public const string Exported = "exported";
    public const string Printed = "printed";
    public const string Mailed = "mailed";
    public const string KeysRotated = "keys_rotated";
    public const string Viewed = "viewed";

    /// <summary>Entries were removed because their time was over.</summary>
    public const string Purged = "purged";

    public const string FactorSet = "factor_set";
    public const string FactorRemoved = "factor_removed";
    public const string FactorReset = "factor_reset";
    public const string RecoveryCodesMade = "recovery_codes_made";
    public const string RecoveryCodeUsed = "recovery_code_used";
    public const string TokensIssued = "tokens_issued";
    public const string TokenReused = "token_reused";

    /// <summary>What a person does or meets at the door; always told of a user.</summary>
    public static readonly IReadOnlyList<string> OfUsers = [SignedIn, SignInRefused, SignedOut];

    public static readonly IReadOnlyList<string> All =
        [Created, Changed, Deleted, SignedIn, SignInRefused, SignedOut, Refused, Exported, Printed, Mailed, Viewed, Purged, KeysRotated,
        FactorSet, FactorRemoved, FactorReset, RecoveryCodesMade, RecoveryCodeUsed, TokensIssued, TokenReused];
}
