using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Attendance;

/// <summary>
/// Brings who came late to the gate into a register that was taken before. A teacher who marked a pupil absent could not know that they
/// would come; a mark that was set after the scan is the teacher's word and stays. Registers that nobody took yet begin with it anyway.
/// </summary>
public sealed class LateArrivals(IDbContextFactory<AcademyDbContext> contexts, RegisterService registers, TimeProvider time)
{
    private const int MostMinutes = 600;

    /// <summary>Stands in the audit beside what the teacher had marked.</summary>
    private const string Reason = "Late at the gate";

    /// <summary>A device may keep a scan for a week; and the job that calls this may have rested for a day.</summary>
    private static readonly TimeSpan LongestKept = TimeSpan.FromDays(8);
    private static readonly TimeSpan LongestRest = TimeSpan.FromDays(1);

    /// <summary>Tells how many marks were changed, in all schools.</summary>
    public async Task<Result<int>> EnterAsync(Actor house, CancellationToken ct)
    {
        if (!house.AllSchools || !house.May(Actor.AnyPermission))
        {
            return Refusal.Forbidden;
        }

        var entered = 0;
        foreach (var late in await FindAsync(house, ct))
        {
            entered += await WriteAsync(late.SchoolId, late.Draft, ct);
        }

        return entered;
    }

    /// <summary>
    /// With the reach of the office: a frozen register stays as it is, and the difference stands in the comparison of gate and registers.
    /// One line that is refused, as of a pupil who has left the class, does not hold up the others.
    /// </summary>
    private async Task<int> WriteAsync(Guid schoolId, RegisterDraft draft, CancellationToken ct)
    {
        var gate = Actor.System(schoolId) with { Name = "gate", Permissions = [Permission.AttendanceWrite] };
        while (draft.Lines.Count > 0)
        {
            var answer = await registers.SaveAsync(gate, draft, ct);
            if (answer.StudentId is not { } refused)
            {
                return answer.Refusal is null ? draft.Lines.Count : 0;
            }

            draft = draft with { Lines = [.. draft.Lines.Where(line => line.StudentId != refused)] };
        }

        return 0;
    }

    private async Task<List<Late>> FindAsync(Actor house, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var (earliest, received) = (now - LongestKept, now - LongestRest);
        await using var db = await contexts.OpenAsync(house, ct);
        var scans = await db.AccessLogs.AsNoTracking()
            .Where(log => log.LateMinutes != null && log.OccurredAt >= earliest && log.ReceivedAt >= received && log.StudentId != null)
            .Select(log => new Scan(log.Id, log.SchoolId, log.StudentId!.Value, log.OccurredAt, log.ReceivedAt, log.LateMinutes!.Value)).ToListAsync(ct);
        var found = new List<Late>();
        foreach (var ofSchool in scans.GroupBy(scan => scan.SchoolId))
        {
            var clock = await db.ClockAsync(ofSchool.Key, time, ct);
            if (await LateCodeAsync(db, ofSchool.Key, ct) is { } code)
            {
                found.AddRange(await AbsentAsync(db, [.. ofSchool], clock, code, ct));
            }
        }

        return found;
    }

    private static Task<Guid?> LateCodeAsync(AcademyDbContext db, Guid schoolId, CancellationToken ct) => db.AttendanceCodes.AsNoTracking()
        .Where(code => code.SchoolId == schoolId && code.IsActive && code.CountsAs == CountsAs.Late)
        .OrderBy(code => code.Direction == CodeDirection.In ? 0 : 1).ThenBy(code => code.SortOrder)
        .Select(code => (Guid?)code.Id).FirstOrDefaultAsync(ct);

    /// <summary>Those whom a person marked absent before their scan was known.</summary>
    private static async Task<IEnumerable<Late>> AbsentAsync(
        AcademyDbContext db, List<Scan> scans, SchoolClock clock, Guid lateCode, CancellationToken ct)
    {
        var students = scans.ConvertAll(scan => scan.StudentId);
        var days = scans.Select(scan => clock.DayOf(scan.At)).Distinct().ToList();
        var marks = await (
            from mark in db.AttendanceMarks.AsNoTracking()
            where mark.Period == null && days.Contains(mark.Day) && students.Contains(mark.StudentId)
            join code in db.AttendanceCodes on mark.CodeId equals code.Id
            where code.CountsAs == CountsAs.Absent
            join register in db.AttendanceRegisters on mark.RegisterId equals register.Id
            select new
            {
                mark.StudentId,
                mark.Day,
                register.ClassId,
                register.Version,
                SavedAt = db.AttendanceSaves.Where(save => save.RegisterId == register.Id && save.SavedBy != null).Max(save => (DateTimeOffset?)save.SavedAt)
                    ?? register.TakenAt,
            }).ToListAsync(ct);
        return
            from scan in scans
            join mark in marks on (scan.StudentId, clock.DayOf(scan.At)) equals (mark.StudentId, mark.Day)
            where scan.ReceivedAt > mark.SavedAt
            let entry = new MarkEntry(scan.StudentId, lateCode, Math.Min(scan.Minutes, MostMinutes))
            group (scan.Id, entry) by (mark.ClassId, mark.Day, mark.Version) into register
            select new Late(scans[0].SchoolId, new RegisterDraft(
                new RegisterPlace(register.Key.ClassId, register.Key.Day), register.Key.Version, register.Min(late => late.Id),
                [.. register.Select(late => late.entry)], Reason));
    }

    private sealed record Scan(Guid Id, Guid SchoolId, Guid StudentId, DateTimeOffset At, DateTimeOffset ReceivedAt, int Minutes);

    private sealed record Late(Guid SchoolId, RegisterDraft Draft);
}
