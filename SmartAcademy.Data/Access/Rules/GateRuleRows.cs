using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access.Rules;
using SmartAcademy.Domain.Classes;

namespace SmartAcademy.Data.Access.Rules;

/// <summary>The rows that rules are made of; whether the actor may read them was decided before.</summary>
internal static class GateRuleRows
{
    public static async Task<GateRules> LiveRulesAsync(this AcademyDbContext db, Guid schoolId, CancellationToken ct) =>
        (await db.GateRules.AsNoTracking().FirstOrDefaultAsync(row => row.SchoolId == schoolId, ct))?.Live ?? GateRules.Usual;

    /// <summary>Classes of the current year.</summary>
    public static Task<List<SchoolClass>> RuledClassesAsync(this AcademyDbContext db, Guid schoolId, CancellationToken ct) => db.Classes.AsNoTracking()
        .Where(row => row.SchoolId == schoolId && db.AcademicYears.Any(year => year.Id == row.AcademicYearId && year.IsCurrent))
        .OrderBy(row => row.SortOrder).ThenBy(row => row.Name).ThenBy(row => row.Section).ToListAsync(ct);

    /// <summary>When students may leave early, of the days from one instant to another; see <c>gate_leave.sql</c>.</summary>
    public static async Task<ILookup<Guid, GateLeave>> GateLeavesAsync(
        this AcademyDbContext db, Guid schoolId, DateTimeOffset from, DateTimeOffset until, CancellationToken ct) =>
        (await db.Database.SqlQuery<GateLeave>(
            $"""
            SELECT student_id AS "StudentId", starts_at AS "StartsAt", ends_at AS "EndsAt" FROM gate_leave
            WHERE school_id = {schoolId} AND ends_at > {from} AND starts_at < {until}
            """).ToListAsync(ct)).ToLookup(leave => leave.StudentId);
}
