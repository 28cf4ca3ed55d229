using SmartAcademy.Data.Audit;

namespace SmartAcademy.Web.Audit;

/// <summary>The verdict as <c>./academy audit verify</c> prints it.</summary>
internal static class AuditVerdictLines
{
    public static IEnumerable<string> Of(AuditVerdict verdict)
    {
        yield return verdict.IsSound ? "The audit is sound." : $"THE AUDIT WAS TAMPERED WITH: {verdict.Faults.Count} findings.";
        foreach (var fault in verdict.Faults)
        {
            yield return "  " + Words(fault);
        }

        yield return $"Entries: {verdict.Entries} sealed, {verdict.Waiting} waiting for a seal, {verdict.BeforeSeals} from before there were seals";
        yield return $"Seals:   {verdict.Seals}, {verdict.Purged} of them purged";
        yield return $"Head:    {(verdict.HeadHash.Length > 0 ? verdict.HeadHash : "none yet")}";
    }

    private static string Words(AuditFault fault) => fault.Kind switch
    {
        AuditFaultKind.EntryAltered => $"{Seal(fault)}: entry {fault.EntryId} was altered",
        AuditFaultKind.EntryWithoutSeal => $"{Seal(fault)} is gone; entry {fault.EntryId} stood under it",
        AuditFaultKind.EntriesMissing => $"{Seal(fault)}: entries were removed",
        AuditFaultKind.EntriesAdded => $"{Seal(fault)}: entries were added",
        AuditFaultKind.EntriesExchanged => $"{Seal(fault)}: entries were exchanged or altered together with their digest",
        AuditFaultKind.SealAltered => $"{Seal(fault)}: the seal itself was altered",
        AuditFaultKind.SealBroken => $"{Seal(fault)} does not follow from the seal before",
        AuditFaultKind.SealMissing => $"{Seal(fault)} is missing",
        AuditFaultKind.PurgedOutOfTurn => $"{Seal(fault)} was emptied although older ones were not",
        _ => "The noted hash is not in the chain: its end was cut off, or it was written anew",
    };

    private static string Seal(AuditFault fault) => fault.SealNo is { } no ? $"Seal {no}" : "Not sealed yet";
}
