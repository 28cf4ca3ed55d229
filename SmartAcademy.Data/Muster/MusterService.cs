using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Presence;
using SmartAcademy.Data.Schools;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Muster;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Muster;

/// <summary>Starts an evacuation, takes the words of many at once, and ends it.</summary>
public sealed class MusterService(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    private static readonly Clash[] Clashes =
    [
        new(MusterConfiguration.OneOpen, MusterRefusals.AlreadyOpen),
        new(MusterConfiguration.OneStudent, MusterRefusals.AlreadyListed),
    ];

    /// <summary>Writes down who may be inside at this moment, and everybody who works here.</summary>
    public async Task<Checked<Guid>> StartAsync(Actor actor, bool isDrill, string? reason, CancellationToken ct)
    {
        if (actor.RefusalOf(Permission.MusterWrite, out var schoolId) is { } refusal)
        {
            return refusal;
        }

        var fields = new FieldReader();
        var words = fields.RequiredLine(reason, MusterCall.LongestReason, "Reason");
        if (fields.Refusals.Count > 0)
        {
            return fields.Refusals;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var clock = await db.ClockAsync(schoolId, time, ct);
        var muster = new MusterCall(schoolId, isDrill, words, actor.UserId, clock.UtcNow);
        db.Musters.Add(muster);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.SaveAsync(Clashes, ct) is { Refusal: { } clash })
        {
            return clash;
        }

        var present = await db.PresentAsync(clock, ct);
        await db.InsertAllAsync<MusterPerson>(
            present.Select(line => new MusterPerson(muster, line.IsVisitor ? null : line.Id, line.IsVisitor ? line.Id : null, line.ClassId, line.Finding)), ct);
        var staff = await db.EveryStaffOf(schoolId).Select(user => user.Id).ToListAsync(ct);
        await db.InsertAllAsync<MusterPerson>(staff.Select(userId => MusterPerson.OfStaff(muster, userId)), ct);
        await transaction.CommitAsync(ct);
        return muster.Id;
    }

    /// <summary>Adds who came in since the list was written, each once; of an evacuation that has ended nobody.</summary>
    public async Task<Result<int>> JoinAsync(Actor actor, Guid musterId, CancellationToken ct)
    {
        if (!actor.May(Permission.MusterWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.Musters.AsNoTracking().FirstOrDefaultAsync(row => row.Id == musterId, ct) is not { } muster)
        {
            return Refusal.NotFound;
        }

        return muster.EndedAt is null ? await db.JoinArrivalsAsync(muster, await db.ClockAsync(muster.SchoolId, time, ct), ct) : 0;
    }

    /// <summary>Says what is known of somebody on the list; of two who speak at once the later one is heard.</summary>
    public async Task<Result> MarkAsync(Actor actor, Guid musterId, Guid personId, MusterStatus status, CancellationToken ct)
    {
        if (!actor.May(Permission.MusterWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.Musters.AsNoTracking().FirstOrDefaultAsync(row => row.Id == musterId, ct) is not { } muster
            || await db.MusterPeople.FirstOrDefaultAsync(row => row.Id == personId && row.MusterId == musterId, ct) is not { } person)
        {
            return Refusal.NotFound;
        }

        if (muster.EndedAt is not null)
        {
            return MusterRefusals.Ended;
        }

        if (!Enum.IsDefined(status))
        {
            return MusterRefusals.UnknownStatus;
        }

        person.Mark(status, actor.UserId, time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return Result.Ok;
    }

    /// <summary>Adds a student who stands at the assembly point and is on no list, as safe.</summary>
    public async Task<Result> AddAsync(Actor actor, Guid musterId, string? enrolmentNumber, CancellationToken ct)
    {
        if (!actor.May(Permission.MusterWrite))
        {
            return Refusal.Forbidden;
        }

        var typed = DigitText.ToLatin(enrolmentNumber ?? "").Trim();
        var number = typed.ToUpperInvariant();
        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.Musters.AsNoTracking().FirstOrDefaultAsync(row => row.Id == musterId, ct) is not { } muster)
        {
            return Refusal.NotFound;
        }

        if (muster.EndedAt is not null)
        {
            return MusterRefusals.Ended;
        }

        var student = await db.Students.AsNoTracking()
            .FirstOrDefaultAsync(row => row.SchoolId == muster.SchoolId && (row.EnrolmentNumber == number || row.EnrolmentNumber == typed) && row.Status == StudentStatus.Active, ct);
        if (student is null)
        {
            return MusterRefusals.UnknownNumber;
        }

        var person = new MusterPerson(muster, student.Id, null, student.ClassId, found: null);
        person.Mark(MusterStatus.Safe, actor.UserId, time.GetUtcNow());
        db.MusterPeople.Add(person);
        return await db.SaveAsync(Clashes, ct);
    }

    public async Task<Result> EndAsync(Actor actor, Guid musterId, CancellationToken ct)
    {
        if (!actor.May(Permission.MusterWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM musters WHERE id = {musterId} FOR UPDATE", ct);
        if (await db.Musters.FirstOrDefaultAsync(row => row.Id == musterId, ct) is not { } muster)
        {
            return Refusal.NotFound;
        }

        await db.JoinArrivalsAsync(muster, await db.ClockAsync(muster.SchoolId, time, ct), ct);
        var ended = muster.End(actor.UserId, time.GetUtcNow());
        return ended.IsRefused ? ended : await db.CommitAsync(transaction, Clashes, ct);
    }
}
