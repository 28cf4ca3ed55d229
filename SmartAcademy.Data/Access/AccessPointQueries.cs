using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Access;

/// <summary>Reads access points for those who may.</summary>
public sealed class AccessPointQueries(IDbContextFactory<AcademyDbContext> contexts)
{
    public async Task<IReadOnlyList<AccessPointLine>> ListAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        return await Lines(db, Visible(db, actor)).OrderBy(line => line.SchoolCode).ThenBy(line => line.Name).ToListAsync(ct);
    }

    public async Task<AccessPointLine?> FindAsync(Actor actor, Guid pointId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        return await Lines(db, Visible(db, actor).Where(point => point.Id == pointId)).FirstOrDefaultAsync(ct);
    }

    private static IQueryable<AccessPoint> Visible(AcademyDbContext db, Actor actor)
    {
        var may = actor.May(Permission.AccessPointsRead) || actor.May(Permission.AccessLogsRead);
        return db.AccessPoints.AsNoTracking().Where(point => may);
    }

    private static IQueryable<AccessPointLine> Lines(AcademyDbContext db, IQueryable<AccessPoint> points) => points.Select(point => new AccessPointLine
    {
        Id = point.Id,
        SchoolCode = db.Schools.First(school => school.Id == point.SchoolId).Code,
        Name = point.Name,
        Location = point.Location,
        Direction = point.Direction,
        IsActive = point.IsActive,
        Devices = db.Devices.Count(device => device.AccessPoints.Any(served => served.AccessPointId == point.Id)),
        IsUnused = !db.Devices.Any(device => device.AccessPoints.Any(served => served.AccessPointId == point.Id))
            && !db.AccessLogs.Any(log => log.AccessPointId == point.Id),
    });
}
