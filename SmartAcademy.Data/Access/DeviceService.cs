using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Access;

/// <summary>Enrols reader devices and looks after their keys.</summary>
public sealed class DeviceService(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    private const int LongestName = 100;

    public async Task<Result<Guid>> EnrolAsync(Actor actor, DeviceWishes typed, CancellationToken ct)
    {
        if (actor.RefusalOf(Permission.AccessPointsWrite, out var schoolId) is { } denied)
        {
            return denied;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var (name, refusal) = await CheckAsync(db, schoolId, typed, ct);
        if (refusal is not null)
        {
            return refusal;
        }

        var device = new ReaderDevice(schoolId, name, typed.AccessPointId!.Value);
        device.Serve(device.AccessPointId, typed.AlsoServes);
        db.Devices.Add(device);
        await db.SaveChangesAsync(ct);
        return device.Id;
    }

    public Task<Result> ChangeAsync(Actor actor, Guid deviceId, DeviceWishes typed, CancellationToken ct) =>
        OnDeviceAsync(actor, deviceId, async (db, device) =>
        {
            var (name, refusal) = await CheckAsync(db, device.SchoolId, typed, ct);
            if (refusal is not null)
            {
                return refusal;
            }

            device.Rename(name);
            device.Serve(typed.AccessPointId!.Value, typed.AlsoServes);
            return Result.Ok;
        }, ct);

    /// <summary>Makes a key and returns it this once; only its hash is kept. Refused while two keys live.</summary>
    public async Task<Result<DeviceApiKey>> AddKeyAsync(Actor actor, Guid deviceId, CancellationToken ct)
    {
        var key = DeviceApiKey.Make();
        var added = await OnDeviceAsync(actor, deviceId, (db, device) =>
        {
            var made = device.AddKey(key.Hash(), key.Hint, actor.UserId, time.GetUtcNow());
            if (made.IsRefused)
            {
                return Task.FromResult<Result>(made.Refusal);
            }

            // Its id is already set, so EF would take it for a row that is there.
            db.DeviceKeys.Add(made.Value);
            return Task.FromResult(Result.Ok);
        }, ct);
        return added.IsRefused ? added.Refusal : key;
    }

    /// <summary>The key stops at once, on every instance.</summary>
    public Task<Result> RevokeKeyAsync(Actor actor, Guid deviceId, Guid keyId, CancellationToken ct) =>
        OnDeviceAsync(
            actor, deviceId,
            (_, device) => Task.FromResult(
                device.Keys.FirstOrDefault(key => key.Id == keyId)?.Revoke(time.GetUtcNow()) ?? Refusal.NotFound),
            ct);

    public Task<Result> SwitchAsync(Actor actor, Guid deviceId, bool on, CancellationToken ct) =>
        OnDeviceAsync(actor, deviceId, (_, device) =>
        {
            if (on)
            {
                device.SwitchOn();
            }
            else
            {
                device.SwitchOff();
            }

            return Task.FromResult(Result.Ok);
        }, ct);

    /// <summary>The row is held while it is changed: two people who make a key at once cannot make a third.</summary>
    private async Task<Result> OnDeviceAsync(
        Actor actor, Guid deviceId, Func<AcademyDbContext, ReaderDevice, Task<Result>> act, CancellationToken ct)
    {
        if (!actor.May(Permission.AccessPointsWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM reader_devices WHERE id = {deviceId} FOR NO KEY UPDATE", ct);
        var device = await db.Devices.Include(row => row.Keys).Include(row => row.AccessPoints).AsSplitQuery()
            .FirstOrDefaultAsync(row => row.Id == deviceId, ct);
        if (device is null)
        {
            return Refusal.NotFound;
        }

        var result = await act(db, device);
        if (!result.IsRefused)
        {
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }

        return result;
    }

    private static async Task<(string Name, Refusal? Refusal)> CheckAsync(
        AcademyDbContext db, Guid schoolId, DeviceWishes typed, CancellationToken ct)
    {
        var name = PlainLine.Read(typed.Name, LongestName);
        if (name.IsRefused || name.Value.Length == 0)
        {
            return ("", (name.Refusal ?? TextRefusals.Missing).On("Name"));
        }

        var wanted = typed.AlsoServes.Append(typed.AccessPointId ?? Guid.Empty).Distinct().ToArray();
        var known = await db.AccessPoints.CountAsync(point => point.SchoolId == schoolId && wanted.Contains(point.Id), ct);
        return (name.Value, known == wanted.Length ? null : AccessRefusals.UnknownAccessPoint);
    }
}
