using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Timetable;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Timetable;

/// <summary>Writes the rooms of a school.</summary>
public sealed class RoomService(IDbContextFactory<AcademyDbContext> contexts)
{
    private static readonly Clash[] Clashes =
    [
        new(TimetableConfiguration.OneRoomName, TimetableRefusals.RoomNameTaken),
        Clash.OfReference(TimetableRefusals.RoomInUse),
    ];

    public async Task<Checked<Guid>> OpenAsync(Actor actor, RoomDetails typed, CancellationToken ct)
    {
        if (actor.RefusalOf(Permission.ClassesWrite, out var schoolId) is { } denied)
        {
            return denied;
        }

        var details = typed.Check();
        if (details.IsRefused)
        {
            return details.As<Guid>();
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var room = new Room(schoolId, details.Value);
        db.Rooms.Add(room);
        return await db.SaveAsync(room.Id, Clashes, ct);
    }

    public async Task<Checked<Guid>> ChangeAsync(Actor actor, Guid roomId, RoomDetails typed, CancellationToken ct)
    {
        if (!actor.May(Permission.ClassesWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.Rooms.FirstOrDefaultAsync(row => row.Id == roomId, ct) is not { } room)
        {
            return Refusal.NotFound;
        }

        var details = typed.Check();
        if (details.IsRefused)
        {
            return details.As<Guid>();
        }

        room.Describe(details.Value);
        return await db.SaveAsync(room.Id, Clashes, ct);
    }

    /// <summary>Removes a room in which no lesson is given.</summary>
    public async Task<Result> DeleteAsync(Actor actor, Guid roomId, CancellationToken ct)
    {
        if (!actor.May(Permission.ClassesWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.Rooms.FirstOrDefaultAsync(row => row.Id == roomId, ct) is not { } room)
        {
            return Refusal.NotFound;
        }

        db.Rooms.Remove(room);
        return await db.SaveAsync(Clashes, ct);
    }
}
