using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Access;

/// <summary>Lets a phone or a kiosk become a reader device by a code that is good once.</summary>
public sealed class DeviceEnrolmentService(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    /// <summary>How long ended offers are kept; what they led to stays in the audit.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Makes a code and returns it this once. An earlier open one of the device becomes void.</summary>
    public async Task<Result<DeviceEnrolmentCode>> OfferAsync(Actor actor, Guid deviceId, CancellationToken ct)
    {
        if (!actor.May(Permission.AccessPointsWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await HoldAsync(db, deviceId, ct) is not { } device)
        {
            return Refusal.NotFound;
        }

        if (!device.MayTakeKey)
        {
            return AccessRefusals.TwoKeysAlive;
        }

        var (code, now) = (DeviceEnrolmentCode.Make(), time.GetUtcNow());
        await WithdrawOpenAsync(db, deviceId, now, ct);
        db.RemoveRange(await db.DeviceEnrolments.Where(offer => offer.DeviceId == deviceId && offer.ExpiresAt < now - Kept).ToListAsync(ct));
        db.DeviceEnrolments.Add(new DeviceEnrolment(device.SchoolId, deviceId, code.Hash(), actor.UserId, now));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return code;
    }

    /// <summary>Makes the open code of a device void.</summary>
    public async Task<Result> WithdrawAsync(Actor actor, Guid deviceId, CancellationToken ct)
    {
        if (!actor.May(Permission.AccessPointsWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await HoldAsync(db, deviceId, ct) is null)
        {
            return Refusal.NotFound;
        }

        await WithdrawOpenAsync(db, deviceId, time.GetUtcNow(), ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Result.Ok;
    }

    /// <summary>Spends a code for a key. Of several who show it at once one gets the key, and the others hear that it was used.</summary>
    /// <param name="actor">Nobody; where they sit is written down.</param>
    /// <param name="code">As it came.</param>
    /// <param name="ct">Ends with the request.</param>
    public async Task<Result<EnrolledDevice>> UseAsync(Actor actor, DeviceEnrolmentCode code, CancellationToken ct)
    {
        if (await FindAsync(code, ct) is not { } found)
        {
            return AccessRefusals.CodeUnknown;
        }

        var self = actor with { Name = "device", SchoolId = found.SchoolId, AllSchools = false };
        await using var db = await contexts.OpenAsync(self, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        // Whoever waits here reads the offer after the first has spent it.
        var device = await HoldAsync(db, found.DeviceId, ct);
        var offer = await db.DeviceEnrolments.FirstOrDefaultAsync(row => row.Id == found.Id, ct);
        if (device is not { IsActive: true } || offer is null)
        {
            return AccessRefusals.CodeUnknown;
        }

        var now = time.GetUtcNow();
        if (offer.Use(now) is { IsRefused: true } spent)
        {
            return spent.Refusal;
        }

        var key = DeviceApiKey.Make();
        var added = device.AddKey(key.Hash(), key.Hint, offer.OfferedBy, now);
        if (added.IsRefused)
        {
            return added.Refusal;
        }

        // Its id is already set, so EF would take it for a row that is there.
        db.DeviceKeys.Add(added.Value);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new EnrolledDevice(device.SchoolId, device.Id, key);
    }

    /// <summary>Who shows a code belongs to no school yet, so all schools are looked through.</summary>
    private async Task<DeviceEnrolment?> FindAsync(DeviceEnrolmentCode code, CancellationToken ct)
    {
        var hash = code.Hash();
        await using var db = await contexts.OpenAsync(Actor.System(), ct);
        return await db.DeviceEnrolments.AsNoTracking().FirstOrDefaultAsync(offer => offer.CodeHash == hash, ct);
    }

    private static async Task<ReaderDevice?> HoldAsync(AcademyDbContext db, Guid deviceId, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM reader_devices WHERE id = {deviceId} FOR NO KEY UPDATE", ct);
        return await db.Devices.Include(row => row.Keys).FirstOrDefaultAsync(row => row.Id == deviceId, ct);
    }

    private static async Task WithdrawOpenAsync(AcademyDbContext db, Guid deviceId, DateTimeOffset at, CancellationToken ct)
    {
        foreach (var open in await db.DeviceEnrolments.Where(offer => offer.DeviceId == deviceId && offer.UsedAt == null && offer.WithdrawnAt == null).ToListAsync(ct))
        {
            open.Withdraw(at);
        }
    }
}
