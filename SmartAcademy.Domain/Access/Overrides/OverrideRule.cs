using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Access.Overrides;

/// <summary>Which refusals of a gate a person may set aside. Nothing but its arguments decides.</summary>
public static class OverrideRule
{
    /// <summary>Afterwards the pass is scanned again.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    /// <summary>Why not; null lets a guard with permission open the gate.</summary>
    /// <param name="scan">As the log has it.</param>
    /// <param name="now">The server's time.</param>
    public static Refusal? RefusalOf(RefusedScan scan, DateTimeOffset now)
    {
        if (scan.Status is not AccessStatus.Denied)
        {
            return OverrideRefusals.NotDenied;
        }

        return OfReason(scan.Reason)
            ?? (!scan.IsOfKnownPass ? OverrideRefusals.UnknownPass : now - scan.OccurredAt > LongestWait ? OverrideRefusals.TooLate : null);
    }

    /// <summary>Why a denial for such a reason can never be overridden; null where it can.</summary>
    public static Refusal? OfReason(string? reason) => reason switch
    {
        DenialReason.UnknownPass => OverrideRefusals.UnknownPass,
        DenialReason.ForgedPass => OverrideRefusals.ForgedPass,
        DenialReason.RetiredKey => OverrideRefusals.RetiredKey,
        DenialReason.WrongSchool => OverrideRefusals.WrongSchool,
        DenialReason.RevokedPass => OverrideRefusals.RevokedPass,
        _ => null,
    };
}
