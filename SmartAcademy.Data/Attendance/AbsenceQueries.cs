using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Classes;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Attendance;

/// <summary>Pupils who are below the limits of the school, or absent several days in a row.</summary>
public sealed class AbsenceQueries(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    /// <summary>No register is older.</summary>
    private static readonly DateOnly Earliest = new(2000, 1, 1);

    /// <summary>Those with the lowest percentage first; a teacher sees their own classes.</summary>
    public async Task<(AttendanceRules Rules, IReadOnlyList<AbsenceLine> Lines)> PageAsync(Actor actor, AbsenceFilter filter, CancellationToken ct)
    {
        var everybody = actor.May(Permission.AttendanceRead);
        if (!everybody && !actor.May(Permission.AttendanceWriteOwn))
        {
            return (AttendanceRules.Usual, []);
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var rules = actor.SchoolId is { } schoolId ? await db.AttendanceRulesAsync(schoolId, ct) : AttendanceRules.Usual;
        Guid[] classes = everybody || actor.UserId is not { } userId ? [] : [.. await db.ClassesTaughtBy(userId).ToListAsync(ct)];
        var today = await db.TodayAsync(actor.SchoolId, time, ct);
        var asked = filter with { Since = filter.Since < Earliest ? Earliest : filter.Since, Until = filter.Until > today ? today : filter.Until };
        return (rules, await LinesAsync(db, actor, asked, WholeMonths(asked, today), rules, everybody, classes, ct));
    }

    /// <summary>The first and the last day of the running month, as the page begins.</summary>
    public async Task<(DateOnly Since, DateOnly Until)> MonthAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var today = await db.TodayAsync(actor.SchoolId, time, ct);
        return (today.FirstOfMonth(), today);
    }

    /// <summary>The months of the filter that are counted already, the last one excluded; no register is taken before its day.</summary>
    private static (DateOnly First, DateOnly End) WholeMonths(AbsenceFilter filter, DateOnly today)
    {
        var first = filter.Since.Day == 1 ? filter.Since : filter.Since.FirstOfMonth().AddMonths(1);
        var end = (filter.Until == today ? filter.Until.AddMonths(1) : filter.Until.AddDays(1)).FirstOfMonth();
        return first < end ? (first, end) : (filter.Since, filter.Since);
    }

    /// <summary>Who did not come when the register of their class was taken last; all others are not absent in a row.</summary>
    private static Task<Guid[]> AwayAsync(AcademyDbContext db, Actor actor, AbsenceFilter filter, CancellationToken ct)
    {
        var (all, school) = (actor.AllSchools, actor.SchoolId ?? Guid.Empty);
        return db.Database.SqlQuery<Guid>(
            $"""
            SELECT DISTINCT mark.student_id AS "Value"
            FROM (
                SELECT DISTINCT ON (class_id) id FROM attendance_registers
                WHERE ({all} OR school_id = {school}) AND period IS NULL AND day BETWEEN {filter.Since} AND {filter.Until}
                ORDER BY class_id, day DESC) register
            JOIN attendance_marks mark ON mark.register_id = register.id
            JOIN attendance_codes code ON code.id = mark.code_id AND code.counts_as NOT IN ('Present', 'Late')
            """).ToArrayAsync(ct);
    }

    private static async Task<List<AbsenceLine>> LinesAsync(
        AcademyDbContext db, Actor actor, AbsenceFilter filter, (DateOnly First, DateOnly End) months, AttendanceRules rules,
        bool everybody, Guid[] classes, CancellationToken ct)
    {
        var (all, school) = (actor.AllSchools, actor.SchoolId ?? Guid.Empty);
        var (leftOut, present) = (rules.Excused is ExcusedCounting.LeftOut, rules.Excused is ExcusedCounting.AsPresent);
        var limit = filter.VeryLowOnly ? rules.VeryLowPercent : rules.LowPercent;
        var skipped = (Math.Clamp(filter.Page, 1, 100_000) - 1) * AbsenceFilter.PageSize;
        var away = await AwayAsync(db, actor, filter, ct);
        return await db.Database.SqlQuery<AbsenceLine>(
            $"""
            WITH counted AS (
                SELECT student_id, code_id, days FROM attendance_months
                WHERE ({all} OR school_id = {school}) AND month >= {months.First} AND month < {months.End}
                UNION ALL
                SELECT student_id, code_id, count(*)::int FROM attendance_marks
                WHERE ({all} OR school_id = {school}) AND period IS NULL AND day >= {filter.Since} AND day < {months.First}
                GROUP BY student_id, code_id
                UNION ALL
                SELECT student_id, code_id, count(*)::int FROM attendance_marks
                WHERE ({all} OR school_id = {school}) AND period IS NULL AND day >= {months.End} AND day <= {filter.Until}
                GROUP BY student_id, code_id),
            tallies AS (
                SELECT student_id,
                    coalesce(sum(days) FILTER (WHERE counts_as = 'Present'), 0)::int AS present,
                    coalesce(sum(days) FILTER (WHERE counts_as = 'Late'), 0)::int AS late,
                    coalesce(sum(days) FILTER (WHERE counts_as = 'Absent'), 0)::int AS absent,
                    coalesce(sum(days) FILTER (WHERE counts_as = 'Excused'), 0)::int AS excused
                FROM counted JOIN attendance_codes code ON code.id = code_id
                GROUP BY student_id HAVING bool_or(counts_as <> 'Present' AND days > 0)),
            runs AS (
                SELECT away.id AS student_id, (
                    SELECT count(*)::int FROM attendance_marks mark JOIN attendance_codes code ON code.id = mark.code_id
                    WHERE mark.student_id = away.id AND mark.period IS NULL AND mark.day > came.day AND mark.day <= {filter.Until}
                        AND code.counts_as = 'Absent') AS in_row
                FROM unnest({away}) away (id)
                CROSS JOIN LATERAL (
                    SELECT coalesce((
                        SELECT mark.day FROM attendance_marks mark JOIN attendance_codes code ON code.id = mark.code_id
                        WHERE mark.student_id = away.id AND mark.period IS NULL AND mark.day BETWEEN {filter.Since} AND {filter.Until}
                            AND code.counts_as IN ('Present', 'Late')
                        ORDER BY mark.day DESC LIMIT 1), {filter.Since.AddDays(-1)}) AS day
                    -- Found once for each pupil, so that the index leads to the few days since.
                    OFFSET 0) came),
            found AS (
                SELECT tallies.*, coalesce(runs.in_row, 0) AS in_row,
                    100.0 * (present + late + CASE WHEN {present} THEN excused ELSE 0 END)
                        / nullif(present + late + absent + CASE WHEN {leftOut} THEN 0 ELSE excused END, 0) AS percent
                FROM tallies LEFT JOIN runs ON runs.student_id = tallies.student_id)
            SELECT student.id AS "StudentId", student.first_name AS "FirstName", student.middle_name AS "MiddleName",
                student.last_name AS "LastName", student.name_bangla AS "NameBangla", student.roll_number AS "RollNumber",
                place.name AS "ClassName", place.name_bangla AS "ClassNameBangla", place.section AS "Section",
                found.present AS "Present", found.late AS "Late", found.absent AS "Absent", found.excused AS "Excused",
                found.in_row AS "InRow", (count(*) OVER ())::int AS "Total"
            FROM found
            JOIN students student ON student.id = found.student_id AND student.deleted_at IS NULL AND student.status = 'Active'
            JOIN classes place ON place.id = student.class_id
            WHERE (found.percent < {limit} OR found.in_row >= {filter.InRow}) AND ({everybody} OR place.id = ANY ({classes}))
            ORDER BY found.percent, found.in_row DESC, student.id
            LIMIT {AbsenceFilter.PageSize} OFFSET {skipped}
            """).ToListAsync(ct);
    }
}
