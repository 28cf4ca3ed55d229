using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Passes;
using SmartAcademy.Data.Schools;
using SmartAcademy.Data.Students;
using SmartAcademy.Domain.Files;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Users;
using SmartAcademy.Domain.Visitors;

namespace SmartAcademy.Data.Visitors;

/// <summary>The visitors' desk: announces, lets in, holds, lets out.</summary>
public sealed class VisitService(IDbContextFactory<AcademyDbContext> contexts, IPassKeys keys, FileService files, VisitNews news, TimeProvider time)
{
    private const string SignedOut = "Signed out";

    /// <summary>Announces a visit; a walk-in arrives in the same step.</summary>
    public async Task<Checked<Guid>> PlanAsync(Actor actor, VisitDetails typed, bool isHere, CancellationToken ct)
    {
        if (actor.RefusalOf(Permission.VisitorsWrite, out var schoolId) is { } refusal)
        {
            return refusal;
        }

        var now = time.GetUtcNow();
        var details = typed.Check(now);
        if (details.IsRefused)
        {
            return details.As<Guid>();
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (details.Value.HostId is { } hostId && !await db.Users.AnyAsync(user => user.Id == hostId && user.SchoolId == schoolId && user.IsActive, ct))
        {
            return VisitRefusals.UnknownHost;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var visit = Visit.Plan(schoolId, details.Value, actor.UserId, now);
        db.Visits.Add(visit);
        if (isHere && await ArriveAsync(db, visit, ct) is { Refusal: { } notNow })
        {
            return notNow;
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return visit.Id;
    }

    /// <summary>They stand at the gate: in with a pass of the day, or held where the watch list knows them.</summary>
    public Task<Result> ArriveAsync(Actor actor, Guid visitId, CancellationToken ct) => OnVisitAsync(actor, visitId, ArriveAsync, ct);

    public Task<Result> DecideAsync(Actor actor, Guid visitId, bool letIn, string? reason, CancellationToken ct) =>
        OnVisitAsync(actor, visitId, async (db, visit, stop) =>
        {
            var words = PlainLine.Read(reason, Visit.LongestReason);
            var decided = words.IsRefused ? words.Refusal : visit.Decide(letIn, words.Value, actor.UserId, time.GetUtcNow());
            return decided.IsRefused || !letIn ? decided : await LetInAsync(db, visit, stop);
        }, ct);

    /// <summary>Signs them out; their pass opens no gate from then on.</summary>
    public Task<Result> LeaveAsync(Actor actor, Guid visitId, CancellationToken ct) => OnVisitAsync(actor, visitId, async (db, visit, stop) =>
    {
        var (by, now) = (actor.UserId, time.GetUtcNow());
        var left = visit.Leave(by, now);
        if (!left.IsRefused && await db.Passes.FirstOrDefaultAsync(pass => pass.Id == visit.PassId, stop) is { Status: not PassStatus.Revoked } pass)
        {
            pass.Revoke(by, SignedOut, now);
        }

        return left;
    }, ct);

    public Task<Result> CancelAsync(Actor actor, Guid visitId, CancellationToken ct) =>
        OnVisitAsync(actor, visitId, (_, visit, _) => Task.FromResult(visit.Cancel()), ct);

    /// <summary>Puts a finished portrait in place of the old one, which is erased.</summary>
    public async Task<Result> SetPhotoAsync(Actor actor, Guid visitId, Stream portrait, CancellationToken ct)
    {
        if (!actor.May(Permission.VisitorsWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.Visits.FirstOrDefaultAsync(row => row.Id == visitId, ct) is not { } visit)
        {
            return Refusal.NotFound;
        }

        var old = visit.PhotoFileId;
        visit.SetPhoto(await files.SaveAsync(actor, new NewFile(visit.SchoolId, FileKind.VisitorPhoto, StudentPhotos.ContentType, null), portrait, ct));
        await db.SaveChangesAsync(ct);
        if (old is { } file)
        {
            await files.DeleteAsync(actor, file, ct);
        }

        return Result.Ok;
    }

    private async Task<Result> ArriveAsync(AcademyDbContext db, Visit visit, CancellationToken ct)
    {
        var watched = await db.WatchEntries.AsNoTracking().Where(entry => entry.SchoolId == visit.SchoolId).ToListAsync(ct);
        var arrived = visit.Arrive(watched.Exists(entry => entry.Knows(visit)), db.Actor.UserId, time.GetUtcNow());
        return arrived.IsRefused || visit.Status is not VisitStatus.Inside ? arrived : await LetInAsync(db, visit, ct);
    }

    /// <summary>Good today, however long the visit was meant to be.</summary>
    private async Task<Result> LetInAsync(AcademyDbContext db, Visit visit, CancellationToken ct)
    {
        var today = await db.TodayAsync(visit.SchoolId, time, ct);
        var order = new PassOrder(visit.SchoolId, null, "", PassType.Visitor, today, db.Actor.UserId);
        var issued = await new PassIssue(db, keys, today, time).AddAsync([order], ct);
        if (issued.IsRefused)
        {
            return issued.Refusal;
        }

        visit.TakePass(issued.Value[0].Id);
        if (visit.HostId is { } hostId && await db.Users.FirstOrDefaultAsync(user => user.Id == hostId && user.IsActive, ct) is { } host)
        {
            news.Tell(db, visit, host);
        }

        return Result.Ok;
    }

    private async Task<Result> OnVisitAsync(
        Actor actor, Guid visitId, Func<AcademyDbContext, Visit, CancellationToken, Task<Result>> verb, CancellationToken ct)
    {
        if (!actor.May(Permission.VisitorsWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.Visits.FirstOrDefaultAsync(row => row.Id == visitId, ct) is not { } visit)
        {
            return Refusal.NotFound;
        }

        var done = await verb(db, visit, ct);
        if (done.IsRefused)
        {
            return done;
        }

        try
        {
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return Result.Ok;
        }
        catch (DbUpdateConcurrencyException)
        {
            return VisitRefusals.NotNow;
        }
    }
}
