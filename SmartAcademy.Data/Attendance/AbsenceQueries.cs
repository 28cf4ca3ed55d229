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
        return (rules, await LinesAsync(db, actor, filter, rules, everybody, classes, ct));
    }

    /// <summary>The first and the last day of the running month, as the page begins.</summary>
    public async Task<(DateOnly Since, DateOnly Until)> MonthAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var today = await db.TodayAsync(actor.SchoolId, time, ct);
        return (new DateOnly(today.Year, today.Month, 1), today);
    }

    private static Task<List<AbsenceLine>> LinesAsync(
        AcademyDbContext db, Actor actor, AbsenceFilter filter, AttendanceRules rules, bool everybody, Guid[] classes, CancellationToken ct)
    {
        var (all, school) = (actor.AllSchools, actor.SchoolId ?? Guid.Empty);
        var (leftOut, present) = (rules.Excused is ExcusedCounting.LeftOut, rules.Excused is ExcusedCounting.AsPresent);
        var limit = filter.VeryLowOnly ? rules.VeryLowPercent : rules.LowPercent;
        var skipped = (Math.Clamp(filter.Page, 1, 100_000) - 1) * AbsenceFilter.PageSize;
        return db.Database.SqlQuery<AbsenceLine>(
            $"""
            WITH marks AS (
                SELECT mark.student_id, mark.day, code.counts_as
                FROM attendance_marks mark JOIN attendance_codes code ON code.id = mark.code_id
                WHERE ({all} OR mark.school_id = {school}) AND mark.day BETWEEN {filter.Since} AND {filter.Until} AND mark.period IS NULL),
            tallies AS (
                SELECT student_id,
                    (count(*) FILTER (WHERE counts_as = 'Present'))::int AS present,
                    (count(*) FILTER (WHERE counts_as = 'Late'))::int AS late,
                    (count(*) FILTER (WHERE counts_as = 'Absent'))::int AS absent,
                    (count(*) FILTER (WHERE counts_as = 'Excused'))::int AS excused,
                    max(day) FILTER (WHERE counts_as IN ('Present', 'Late')) AS last_came
                FROM marks GROUP BY student_id HAVING bool_or(counts_as <> 'Present')),
            runs AS (
                SELECT tallies.student_id, count(*)::int AS in_row
                FROM tallies JOIN marks ON marks.student_id = tallies.student_id
                WHERE marks.counts_as = 'Absent' AND (tallies.last_came IS NULL OR marks.day > tallies.last_came)
                GROUP BY tallies.student_id),
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
