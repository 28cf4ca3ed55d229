using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Classes;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Access;

/// <summary>Today at the gate for a parent's children, or for the student who asks.</summary>
public sealed class OwnDays(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    private const int ScansShown = 6;

    /// <summary>The children for whom the actor has portal access, eldest first, and the actor themselves.</summary>
    public async Task<IReadOnlyList<OwnDay>> TodayAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var clock = await db.ClockOfActorAsync(time, ct);
        var children = await ChildrenAsync(db, actor, clock.Today, ct);
        var days = new List<OwnDay>();
        foreach (var child in children)
        {
            days.Add(WithScans(child, await ScansOfAsync(db, child.StudentId, clock, ct), clock));
        }

        return days;
    }

    /// <summary>Put in order here: the database cannot read a birth date.</summary>
    private static async Task<IEnumerable<OwnDay>> ChildrenAsync(AcademyDbContext db, Actor actor, DateOnly today, CancellationToken ct)
    {
        var me = actor.UserId;
        var (self, own) = (me is not null && actor.May(Permission.StudentsReadSelf), me is not null && actor.May(Permission.StudentsReadOwn));
        var children = await db.Students.AsNoTracking()
            .Where(student => (self && student.UserId == me) || (own && db.Guardianships.Any(bond =>
                bond.StudentId == student.Id && bond.PortalAccess && bond.Guardian.UserId == me)))
            .Select(student => new
            {
                student.DateOfBirth,
                Day = new OwnDay
                {
                    StudentId = student.Id,
                    Name = StudentName.Full(student.FirstName, student.MiddleName, student.LastName),
                    NameBangla = student.NameBangla,
                    PhotoFileId = student.PhotoFileId,
                    Today = today,
                    Class = db.Classes.Where(row => row.Id == student.ClassId)
                        .Select(row => new ClassTitle(row.Name, row.NameBangla, row.Section)).FirstOrDefault(),
                    PassGoodUntil = db.Passes
                        .Where(pass => pass.StudentId == student.Id && pass.Status == PassStatus.Active && pass.ExpiresOn >= today)
                        .Max(pass => (DateOnly?)pass.ExpiresOn),
                },
            }).ToListAsync(ct);
        return children.OrderBy(child => child.DateOfBirth ?? DateOnly.MaxValue).ThenBy(child => child.Day.StudentId).Select(child => child.Day);
    }

    private static Task<List<RecentScan>> ScansOfAsync(AcademyDbContext db, Guid studentId, SchoolClock clock, CancellationToken ct)
    {
        var scans = db.AccessLogs.AsNoTracking().Where(scan => scan.StudentId == studentId && scan.OccurredAt <= clock.UtcNow);
        return (
            from scan in scans.OrderByDescending(scan => scan.OccurredAt).Take(ScansShown)
            join point in db.AccessPoints.WithDeleted() on scan.AccessPointId equals point.Id
            orderby scan.OccurredAt descending
            select new RecentScan
            {
                Id = scan.Id,
                At = scan.OccurredAt,
                Direction = scan.Direction,
                Reason = scan.Reason,
                AccessPoint = point.Name,
            }).ToListAsync(ct);
    }

    private static OwnDay WithScans(OwnDay child, List<RecentScan> scans, SchoolClock clock)
    {
        var shown = scans.ConvertAll(scan => scan with { At = TimeZoneInfo.ConvertTime(scan.At, clock.Zone) });
        var today = shown.Where(scan => scan.Reason is null && DateOnly.FromDateTime(scan.At.DateTime) == clock.Today).ToList();
        return child with
        {
            LastScans = shown,
            Arrived = today.Where(scan => scan.Direction is GateDirection.Entry).Select(scan => (DateTimeOffset?)scan.At).Min(),
            Left = today is [{ Direction: GateDirection.Exit } last, ..] ? last.At : null,
        };
    }
}
