using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Retention;

/// <summary>How long a kind may be kept. What belongs to no single school is decided for the whole group.</summary>
/// <param name="Kind">Of what.</param>
/// <param name="Unit">In which <paramref name="Usual"/>, <paramref name="Shortest"/> and <paramref name="Longest"/> count.</param>
/// <param name="Usual">Kept so long where nobody decided otherwise.</param>
/// <param name="Shortest">What is needed for the work itself, or to find out who did what.</param>
/// <param name="Longest">Nobody needs it longer.</param>
/// <param name="IsOfTheGroup">True for what belongs to no single school.</param>
public sealed record RetentionRule(RetentionKind Kind, RetentionUnit Unit, int Usual, int Shortest, int Longest, bool IsOfTheGroup = false)
{
    public static readonly IReadOnlyList<RetentionRule> All =
    [
        new(RetentionKind.AccessLogs, RetentionUnit.Months, 24, 3, 120),
        new(RetentionKind.FormerStudents, RetentionUnit.Months, 12, 1, 120),
        new(RetentionKind.ClassLists, RetentionUnit.Days, 180, 7, 1095),
        new(RetentionKind.WorkResults, RetentionUnit.Days, 30, 1, 365),
        new(RetentionKind.Messages, RetentionUnit.Days, 90, 7, 730, IsOfTheGroup: true),
        new(RetentionKind.Sessions, RetentionUnit.Days, 90, 30, 730, IsOfTheGroup: true),
        // Not before the school year that they belong to is surely over.
        new(RetentionKind.Registers, RetentionUnit.Months, 60, 18, 240),
        new(RetentionKind.LeaveRequests, RetentionUnit.Months, 24, 6, 120),
        new(RetentionKind.Releases, RetentionUnit.Months, 12, 3, 60),
        new(RetentionKind.Visitors, RetentionUnit.Days, 90, 7, 730),
        new(RetentionKind.Audit, RetentionUnit.Months, 36, 13, 120, IsOfTheGroup: true),
    ];

    public static RetentionRule Of(RetentionKind kind) => All.Single(rule => rule.Kind == kind);

    public Result Check(int keep) => keep >= Shortest && keep <= Longest ? Result.Ok : RetentionRefusals.OutOfRange;

    /// <summary>What is older than this instant goes.</summary>
    public DateTimeOffset Before(DateTimeOffset now, int keep) => Unit is RetentionUnit.Days ? now.AddDays(-keep) : now.AddMonths(-keep);
}
