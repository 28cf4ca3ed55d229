using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Timetable;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Timetable;

/// <summary>Writes the rooms of a school.</summary>
public sealed class RoomService(IDbContextFactory<AcademyDbContext> contexts)
{
    public async Task<Checked<Guid>> OpenAsync(Actor actor, RoomDetails typed, CancellationToken ct)
    {
        if (!actor.May(Permission.ClassesWrite))
        {
            return Refusal.Forbidden;
        }

        if (actor.SchoolId is not { } schoolId)
        {
            return SchoolRefusals.ChooseSchoolFirst;
        }

        var details = typed.Check();
        if (details.IsRefused)
        {
            return details.As<Guid>();
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var room = new Room(schoolId, details.Value);
        db.Rooms.Add(room);
        return await SaveAsync(db, room.Id, ct);
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
        return await SaveAsync(db, room.Id, ct);
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
        var deleted = await SaveAsync(db, roomId, ct);
        return deleted.IsRefused ? deleted.Refusals[0] : Result.Ok;
    }

    private static async Task<Checked<Guid>> SaveAsync(AcademyDbContext db, Guid id, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return id;
        }
        catch (DbUpdateException failure) when (failure.Breaks(TimetableConfiguration.OneRoomName))
        {
            return TimetableRefusals.RoomNameTaken;
        }
        catch (DbUpdateException failure) when (failure.BreaksReference())
        {
            return TimetableRefusals.RoomInUse;
        }
    }
}
