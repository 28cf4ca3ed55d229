using SmartAcademy.Domain.Access.Rules;
using SmartAcademy.Domain.Passes;

namespace SmartAcademy.Domain.Access;

/// <summary>May this pass go through this gate? Nothing but its arguments decides.</summary>
public static class GateRule
{
    /// <summary>The whole answer for one direction: the pass first, then what the school has decided of its holder.</summary>
    public static GateVerdict Decide(GateAtScan gate, PassAtScan? pass, string? codeFault, GateDirection direction, in HolderAtScan holder) =>
        Denial(gate, pass, codeFault) is { } reason ? new GateVerdict(reason) : SchoolRule.Decide(direction, holder);

    /// <summary>Why not, in the order of <see cref="DenialReason"/>; null opens the gate.</summary>
    /// <param name="gate">The gate.</param>
    /// <param name="pass">Null for a code that is no pass of the gate's school.</param>
    /// <param name="codeFault">What was found wrong with the code itself.</param>
    public static string? Denial(GateAtScan gate, PassAtScan? pass, string? codeFault = null)
    {
        if (!gate.IsOpen)
        {
            return DenialReason.AccessPointInactive;
        }

        if (gate.Serves is not AccessPointDirection.Both && gate.Direction != (gate with { Asked = null }).Direction)
        {
            return DenialReason.WrongDirection;
        }

        return codeFault ?? (pass is { } shown ? Denial(shown, gate.Day) : DenialReason.UnknownPass);
    }

    private static string? Denial(PassAtScan pass, DateOnly day) => pass.Status switch
    {
        PassStatus.Revoked => DenialReason.RevokedPass,
        PassStatus.Inactive => DenialReason.InactivePass,
        PassStatus.Expired => DenialReason.ExpiredPass,
        _ when pass.ExpiresOn < day => DenialReason.ExpiredPass,
        _ => pass.HolderMayPass ? null : DenialReason.StudentInactive,
    };
}
