using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Releases;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Releases;

/// <summary>Hands children over at the gate, each once.</summary>
public sealed class ReleaseService(IDbContextFactory<AcademyDbContext> contexts, ReleaseCodeService codes, ReleaseNews news, TimeProvider time)
{
    /// <summary>Writes the release and tells the family in one transaction. The same form sent twice is one release.</summary>
    public async Task<Checked<Guid>> ReleaseAsync(Actor actor, ReleaseOrder order, CancellationToken ct)
    {
        if (!actor.May(Permission.ReleasesWrite))
        {
            return Refusal.Forbidden;
        }

        var reason = PlainLine.Read(order.Reason, Release.LongestReason);
        if (reason.IsRefused)
        {
            return reason.Refusal.On(nameof(order.Reason));
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.HoldStudentAsync(order.StudentId, ct);
        if (await db.Students.AsNoTracking().FirstOrDefaultAsync(row => row.Id == order.StudentId, ct) is not { } student)
        {
            return Refusal.NotFound;
        }

        if (await db.Releases.AnyAsync(row => row.Id == order.Id && row.StudentId == student.Id && row.ReleasedBy == actor.UserId, ct))
        {
            return order.Id;
        }

        var clock = await db.ClockAsync(student.SchoolId, time, ct);
        if (await RefusalOfAsync(db, student, order, clock.Today, ct) is { } refusal)
        {
            return refusal;
        }

        var to = await ToWhomAsync(db, actor, order, clock, ct);
        if (to.IsRefused)
        {
            return to.Refusal;
        }

        var words = reason.Value.Length == 0 ? null : reason.Value;
        var release = new Release(order.Id, student.SchoolId, student.Id, to.Value, words, actor.UserId, clock.UtcNow, clock.Today);
        db.Releases.Add(release);
        news.Tell(db, release, student.Name, await FamilyAsync(db, student.Id, ct), clock.Now);
        if (await db.SaveUsedAsync(ct) is { Refusal: { } clash })
        {
            return clash;
        }

        await transaction.CommitAsync(ct);
        return release.Id;
    }

    /// <summary>The child came back, or the release was a slip.</summary>
    public async Task<Result> ReturnAsync(Actor actor, Guid releaseId, CancellationToken ct)
    {
        if (!actor.May(Permission.ReleasesWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.Releases.FirstOrDefaultAsync(row => row.Id == releaseId, ct) is not { } release)
        {
            return Refusal.NotFound;
        }

        var returned = release.Return(actor.UserId, time.GetUtcNow());
        return returned.IsRefused ? returned : await db.SaveUsedAsync(ct);
    }

    private static async Task<Refusal?> RefusalOfAsync(AcademyDbContext db, Student student, ReleaseOrder order, DateOnly today, CancellationToken ct)
    {
        if (student.Status is not StudentStatus.Active)
        {
            return ReleaseRefusals.StudentNotActive;
        }

        if (await db.Releases.AnyAsync(row => row.StudentId == student.Id && row.Day == today && row.ReturnedAt == null, ct))
        {
            return ReleaseRefusals.AlreadyReleased;
        }

        return !order.NotesRead && await db.CustodyNotes.AnyAsync(row => row.StudentId == student.Id, ct) ? ReleaseRefusals.NotesUnread : null;
    }

    private async Task<Result<ReleasedTo>> ToWhomAsync(AcademyDbContext db, Actor actor, ReleaseOrder order, SchoolClock clock, CancellationToken ct)
    {
        switch (order.As)
        {
            case CollectedBy.Guardian:
                var guardian = await db.Guardianships.Where(bond => bond.StudentId == order.StudentId && bond.GuardianId == order.CollectorId && bond.MayCollect)
                    .Join(db.Guardians, bond => bond.GuardianId, row => row.Id, (bond, row) => new { row.Name, bond.Relationship }).FirstOrDefaultAsync(ct);
                return guardian is null
                    ? ReleaseRefusals.MayNotCollect
                    : new ReleasedTo(order.As, order.CollectorId, guardian.Name, guardian.Relationship.ToString());
            case CollectedBy.Collector:
                var collector = await db.Collectors.AsNoTracking().FirstOrDefaultAsync(row => row.Id == order.CollectorId && row.StudentId == order.StudentId, ct);
                return collector?.IsGoodOn(clock.Today) is true
                    ? new ReleasedTo(order.As, collector.Id, collector.Name, collector.Relation)
                    : ReleaseRefusals.MayNotCollect;
            default:
                return await ByCodeAsync(db, actor, order, clock, ct);
        }
    }

    private async Task<Result<ReleasedTo>> ByCodeAsync(AcademyDbContext db, Actor actor, ReleaseOrder order, SchoolClock clock, CancellationToken ct)
    {
        var found = await codes.FindAsync(db, actor, order.Code, ct);
        if (found.IsRefused)
        {
            return found.Refusal;
        }

        // A code of another child is no code for this one.
        var code = found.Value;
        var used = code.StudentId == order.StudentId ? code.Use(clock.Today, clock.UtcNow) : ReleaseRefusals.CodeWrong;
        return used.IsRefused ? used.Refusal : new ReleasedTo(CollectedBy.OneTime, code.Id, code.Name, code.Relation);
    }

    private static async Task<IReadOnlyList<ToldGuardian>> FamilyAsync(AcademyDbContext db, Guid studentId, CancellationToken ct) => await (
        from bond in db.Guardianships
        where bond.StudentId == studentId && bond.PortalAccess
        join guardian in db.Guardians on bond.GuardianId equals guardian.Id
        orderby bond.ContactPriority
        select new ToldGuardian(guardian.UserId, guardian.Name, guardian.Email, guardian.Phone)).ToListAsync(ct);
}
