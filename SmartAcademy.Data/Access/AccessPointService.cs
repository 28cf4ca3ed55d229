using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Access;

/// <summary>Writes the access points of a school.</summary>
public sealed class AccessPointService(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    private const string OneName = "ix_access_points_school_id_name";
    private const int LongestName = 100;
    private const int LongestLocation = 200;

    private static readonly Clash[] Clashes = [new(OneName, AccessRefusals.AccessPointNameTaken)];

    public async Task<Result<Guid>> AddAsync(Actor actor, AccessPointDetails typed, CancellationToken ct)
    {
        if (actor.RefusalOf(Permission.AccessPointsWrite, out var schoolId) is { } denied)
        {
            return denied;
        }

        var (details, refusal) = Check(typed);
        if (refusal is not null)
        {
            return refusal;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var point = new AccessPoint(schoolId, details.Name!, details.Location, details.Direction);
        db.AccessPoints.Add(point);
        return await db.SaveAsync(Clashes, ct) is { Refusal: { } taken } ? taken : point.Id;
    }

    public Task<Result> ChangeAsync(Actor actor, Guid pointId, AccessPointDetails typed, CancellationToken ct) =>
        OnPointAsync(actor, pointId, (_, point) =>
        {
            var (details, refusal) = Check(typed);
            if (refusal is not null)
            {
                return Task.FromResult<Result>(refusal);
            }

            point.Describe(details.Name!, details.Location, details.Direction);
            return Task.FromResult(Result.Ok);
        }, ct);

    public Task<Result> OpenAsync(Actor actor, Guid pointId, CancellationToken ct) =>
        OnPointAsync(actor, pointId, (_, point) => Done(point.Open), ct);

    /// <summary>From now on every scan here is denied.</summary>
    public Task<Result> CloseAsync(Actor actor, Guid pointId, CancellationToken ct) =>
        OnPointAsync(actor, pointId, (_, point) => Done(point.Close), ct);

    /// <summary>Removes an access point that no device serves and where nothing was scanned.</summary>
    public Task<Result> RemoveAsync(Actor actor, Guid pointId, CancellationToken ct) =>
        OnPointAsync(actor, pointId, async (db, point) =>
        {
            var isUsed = await db.Devices.AnyAsync(device => device.AccessPoints.Any(served => served.AccessPointId == pointId), ct)
                || await db.AccessLogs.AnyAsync(log => log.AccessPointId == pointId, ct);
            return isUsed ? AccessRefusals.AccessPointInUse : await Done(() => point.Delete(time.GetUtcNow()));
        }, ct);

    private async Task<Result> OnPointAsync(
        Actor actor, Guid pointId, Func<AcademyDbContext, AccessPoint, Task<Result>> act, CancellationToken ct)
    {
        if (!actor.May(Permission.AccessPointsWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.AccessPoints.FirstOrDefaultAsync(point => point.Id == pointId, ct) is not { } point)
        {
            return Refusal.NotFound;
        }

        var result = await act(db, point);
        return result.IsRefused ? result : await db.SaveAsync(Clashes, ct);
    }

    private static Task<Result> Done(Action act)
    {
        act();
        return Task.FromResult(Result.Ok);
    }

    private static (AccessPointDetails Details, Refusal? Refusal) Check(AccessPointDetails typed)
    {
        var name = PlainLine.Read(typed.Name, LongestName);
        if (name.IsRefused || name.Value.Length == 0)
        {
            return (typed, (name.Refusal ?? TextRefusals.Missing).On("Name"));
        }

        var location = PlainLine.Read(typed.Location, LongestLocation);
        return location.IsRefused
            ? (typed, location.Refusal.On("Location"))
            : (typed with { Name = name.Value, Location = location.Value.Length == 0 ? null : location.Value }, null);
    }
}
