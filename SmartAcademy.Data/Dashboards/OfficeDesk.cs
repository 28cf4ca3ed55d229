using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Access;
using SmartAcademy.Data.Access.Devices;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Students.Proposals;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Dashboards;

/// <summary>What the office and the head have before them: things to do, and passes that run out.</summary>
public sealed class OfficeDesk(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    public const int DaysAhead = 30;

    private static readonly TimeSpan AlarmsCounted = TimeSpan.FromDays(1);

    public async Task<OpenTasks> TasksAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var today = (await db.ClockOfActorAsync(time, ct)).Today;
        var students = actor.May(Permission.StudentsRead)
            ? db.Students.Where(student => student.Status == StudentStatus.Active)
            : db.Students.Where(student => false);
        var alarmsSince = time.GetUtcNow() - AlarmsCounted;
        var seesDevices = actor.May(Permission.AccessPointsRead);
        return new OpenTasks(
            actor.May(Permission.PassesRead) ? await students.CountAsync(student => !db.Passes.Any(pass =>
                pass.StudentId == student.Id && pass.Status == PassStatus.Active && pass.ExpiresOn >= today), ct) : 0,
            await RunningOut(db, actor, today).CountAsync(ct),
            await students.CountAsync(student => student.ClassId == null, ct),
            actor.May(Permission.StudentsWrite) ? await db.ContactProposals.CountAsync(row => row.Status == ProposalStatus.Open, ct) : 0,
            seesDevices ? await db.CountSilentAsync(time, ct) : 0,
            seesDevices ? await db.CountDriftingAsync(time, ct) : 0,
            seesDevices ? await db.Devices.CountAsync(device => db.AlarmsSince(alarmsSince).Any(alarm => alarm.ResourceId == device.Id.ToString()), ct) : 0,
            actor.May(Permission.GateReview) ? await db.ScanOverrides.CountAsync(row => row.ReviewedAt == null, ct) : 0);
    }

    /// <summary>The ones that end first.</summary>
    public async Task<IReadOnlyList<ExpiringPass>> PassesRunningOutAsync(Actor actor, int count, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var today = (await db.ClockOfActorAsync(time, ct)).Today;
        return await (
            from pass in RunningOut(db, actor, today).OrderBy(pass => pass.ExpiresOn).ThenBy(pass => pass.Number).Take(count)
            join student in db.Students on pass.StudentId equals (Guid?)student.Id
            orderby pass.ExpiresOn, pass.Number
            select new ExpiringPass(
                pass.Id,
                pass.Number,
                student.Id,
                StudentName.Full(student.FirstName, student.MiddleName, student.LastName),
                student.NameBangla,
                pass.ExpiresOn,
                pass.ExpiresOn.DayNumber - today.DayNumber)).ToListAsync(ct);
    }

    private static IQueryable<Pass> RunningOut(AcademyDbContext db, Actor actor, DateOnly today)
    {
        var last = today.AddDays(DaysAhead);
        var passes = db.Passes.AsNoTracking();
        return actor.May(Permission.PassesRead)
            ? passes.Where(pass => pass.Status == PassStatus.Active && pass.ExpiresOn >= today && pass.ExpiresOn <= last
                && db.Students.Any(student => student.Id == pass.StudentId))
            : passes.Where(pass => false);
    }
}
