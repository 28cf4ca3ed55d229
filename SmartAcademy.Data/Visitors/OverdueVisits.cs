using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Domain.Visitors;

namespace SmartAcademy.Data.Visitors;

/// <summary>
/// Tells of visitors who should have left and are still inside: once a visit, however often and on however many instances it runs.
/// The host hears of it, and whoever let the visitor in; where neither can be reached, the heads of the school.
/// </summary>
public sealed class OverdueVisits(IDbContextFactory<AcademyDbContext> contexts, VisitNews news, TimeProvider time, ILogger<OverdueVisits> log)
{
    /// <summary>When the portal stood still so long, the visitor has been looked for already.</summary>
    private static readonly TimeSpan LongestAgo = TimeSpan.FromHours(12);

    /// <summary>Gives the number of visits that were told of, in all schools.</summary>
    public async Task<Result<int>> TellAsync(Actor house, CancellationToken ct)
    {
        if (!house.AllSchools || !house.May(Actor.AnyPermission))
        {
            return Refusal.Forbidden;
        }

        var told = 0;
        foreach (var visitId in await DueAsync(house, ct))
        {
            told += await TellOfAsync(house, visitId, ct) ? 1 : 0;
        }

        return told;
    }

    private async Task<List<Guid>> DueAsync(Actor house, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var earliest = now - LongestAgo;
        await using var db = await contexts.OpenAsync(house, ct);
        return await db.Visits
            .Where(visit => visit.Status == VisitStatus.Inside && visit.OverdueToldAt == null && visit.LeavesBy < now && visit.LeavesBy >= earliest)
            .OrderBy(visit => visit.LeavesBy).Select(visit => visit.Id).ToListAsync(ct);
    }

    /// <summary>Claim and messages are one transaction: of two instances the second waits and finds it told, or signed out.</summary>
    private async Task<bool> TellOfAsync(Actor house, Guid visitId, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await using var db = await contexts.OpenAsync(house, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var claimed = await db.Visits.Where(visit => visit.Id == visitId && visit.Status == VisitStatus.Inside && visit.OverdueToldAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(visit => visit.OverdueToldAt, now), ct);
        if (claimed == 0)
        {
            return false;
        }

        var visit = await db.Visits.AsNoTracking().SingleAsync(row => row.Id == visitId, ct);
        var clock = await db.ClockAsync(visit.SchoolId, time, ct);
        var due = TimeZoneInfo.ConvertTime(visit.LeavesBy, clock.Zone);
        if (!Tell(db, visit, due, await ConcernedAsync(db, visit, ct))
            && !Tell(db, visit, due, await db.StaffOf(visit.SchoolId, Role.SchoolAdmin).ToListAsync(ct)))
        {
            log.LogWarning("Nobody could be told that visit {Visit} is overdue: neither host nor desk nor head has an address", visit.Id);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    /// <summary>The host, and whoever let the visitor in.</summary>
    private static Task<List<AcademyUser>> ConcernedAsync(AcademyDbContext db, Visit visit, CancellationToken ct) =>
        db.Users.AsNoTracking()
            .Where(user => (user.Id == visit.HostId || user.Id == visit.LetInBy) && user.SchoolId == visit.SchoolId && user.IsActive)
            .ToListAsync(ct);

    /// <summary>Says whether anybody could be reached.</summary>
    private bool Tell(AcademyDbContext db, Visit visit, DateTimeOffset due, List<AcademyUser> people) =>
        people.ConvertAll(person => news.TellOverdue(db, visit, person, due)).Contains(true);
}
