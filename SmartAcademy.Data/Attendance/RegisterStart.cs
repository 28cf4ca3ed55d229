using SmartAcademy.Domain.Attendance;

namespace SmartAcademy.Data.Attendance;

/// <summary>What a line begins with that nobody has marked yet: an approved leave, a late scan at the gate, else present like everybody.</summary>
internal sealed class RegisterStart(IReadOnlyList<RegisterCode> codes, AttendanceRules rules, TimeOnly? opensAt)
{
    private readonly RegisterCode? present = First(codes, CountsAs.Present);
    private readonly RegisterCode? late = First(codes, CountsAs.Late);
    private readonly RegisterCode? excused = First(codes, CountsAs.Excused);

    /// <param name="studentId">Whose line.</param>
    /// <param name="firstScan">The first entry at a gate.</param>
    /// <param name="leave">The reason of an approved leave.</param>
    /// <param name="lateAtGate">The minutes that the gate counted by the school's cut-off, which goes before the grace of the registers.</param>
    public MarkEntry Of(Guid studentId, TimeOnly? firstScan, string? leave, int? lateAtGate = null)
    {
        if (leave is not null && firstScan is null && excused is not null)
        {
            return new MarkEntry(studentId, excused.Id);
        }

        var minutes = lateAtGate ?? (firstScan is { } came && opensAt is { } opens ? rules.MinutesLate(opens, came) : 0);
        return minutes > 0 && late is not null
            ? new MarkEntry(studentId, late.Id, minutes)
            : new MarkEntry(studentId, present?.Id ?? Guid.Empty);
    }

    /// <summary>Among those who are here first, so that "left early" is nobody's beginning.</summary>
    private static RegisterCode? First(IEnumerable<RegisterCode> codes, CountsAs counts) => codes
        .Where(code => code.MaySet && code.CountsAs == counts).OrderBy(code => code.Direction == Usual(counts) ? 0 : 1).FirstOrDefault();

    private static CodeDirection Usual(CountsAs counts) => counts is CountsAs.Present or CountsAs.Late ? CodeDirection.In : CodeDirection.Out;
}
