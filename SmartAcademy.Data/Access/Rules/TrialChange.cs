using SmartAcademy.Domain.Access;

namespace SmartAcademy.Data.Access.Rules;

/// <summary>What is different about an answer, in one word to count and filter by.</summary>
public static class TrialChange
{
    /// <summary>Was refused and would be let in.</summary>
    public const string LetIn = "granted";

    public const string Flag = "flag.";
    public const string NoFlag = "no_flag.";

    /// <summary>The new reason; or that the gate would open; or the finding that comes or goes. Null when nothing is different.</summary>
    public static string? Of(GateVerdict before, GateVerdict after)
    {
        if (before.Reason != after.Reason)
        {
            return after.Reason ?? LetIn;
        }

        var (comes, goes) = (after.Findings & ~before.Findings, before.Findings & ~after.Findings);
        return comes is not ScanFindings.None ? Flag + ScanFindingWords.Of(comes)[0]
            : goes is not ScanFindings.None ? NoFlag + ScanFindingWords.Of(goes)[0]
            : null;
    }
}
