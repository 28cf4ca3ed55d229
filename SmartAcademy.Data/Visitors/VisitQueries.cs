using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Data.Users;
using SmartAcademy.Data.Vault;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Domain.Visitors;

namespace SmartAcademy.Data.Visitors;

/// <summary>Visits, for the desk.</summary>
public sealed class VisitQueries(IDbContextFactory<AcademyDbContext> contexts, AuditTrail audit, SensitiveViews views, TimeProvider time)
{
    private static readonly string[] Hosts = [Role.SchoolAdmin, Role.Staff, Role.Teacher, Role.Security];

    public async Task<VisitPage> PageAsync(Actor actor, VisitFilter filter, CancellationToken ct)
    {
        if (!actor.May(Permission.VisitorsRead))
        {
            return VisitPage.Empty;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var clock = await db.ClockAsync(actor.SchoolId, time, ct);
        var found = Found(db, filter, clock);
        var skipped = (Math.Clamp(filter.Page, 1, 10_000) - 1) * VisitPage.Size;
        var lines = await Lines(db, Ordered(found, filter.View).Skip(skipped).Take(VisitPage.Size), clock.UtcNow).ToListAsync(ct);
        return new VisitPage(
            lines.ConvertAll(line => Local(line, clock)),
            await found.CountAsync(ct),
            await db.Visits.CountAsync(row => row.Status == VisitStatus.Inside, ct),
            await Of(db, VisitView.Overdue, clock).CountAsync(ct));
    }

    /// <summary>One visit; the look is written down, for phone and number are seen.</summary>
    public async Task<VisitSheet?> FindAsync(Actor actor, Guid visitId, CancellationToken ct)
    {
        if (!actor.May(Permission.VisitorsRead))
        {
            return null;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.Visits.AsNoTracking().FirstOrDefaultAsync(row => row.Id == visitId, ct) is not { } visit)
        {
            return null;
        }

        await views.NoteAsync(actor, nameof(Visit), visitId, visit.SchoolId, ct);
        var clock = await db.ClockAsync(visit.SchoolId, time, ct);
        var line = await Lines(db, db.Visits.Where(row => row.Id == visitId), clock.UtcNow).SingleAsync(ct);
        var decides = visit.Status is VisitStatus.Held && actor.May(Permission.VisitorsWrite);
        var watched = decides ? await db.WatchEntries.AsNoTracking().ToListAsync(ct) : [];
        return new VisitSheet
        {
            Line = Local(line, clock),
            Phone = visit.Phone,
            IdNumber = visit.IdNumber,
            HostId = visit.HostId,
            WasWatched = visit.WasWatched,
            WatchReasons = [.. watched.Where(entry => entry.Knows(visit)).Select(entry => entry.Reason)],
            DecisionReason = visit.DecisionReason,
            DecidedBy = await db.Users.Where(user => user.Id == visit.DecidedBy).Select(user => user.DisplayName).FirstOrDefaultAsync(ct),
            PassId = visit.PassId,
        };
    }

    /// <summary>Whom somebody may visit.</summary>
    public async Task<IReadOnlyList<StaffName>> HostsAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Permission.VisitorsWrite) || actor.SchoolId is not { } schoolId)
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        return await db.StaffOf(schoolId, Hosts).OrderBy(user => user.DisplayName)
            .Select(user => new StaffName(user.Id, user.DisplayName, user.DisplayNameBangla)).ToListAsync(ct);
    }

    /// <summary>Every matching visit, without phones and numbers; empty for those who may not export.</summary>
    public AuditedExport<VisitLine> ReadAsync(Actor actor, VisitFilter filter, CancellationToken ct) =>
        new(audit, actor, nameof(Visit), FilterWords.Of(filter), RowsAsync(actor, filter, ct));

    private async IAsyncEnumerable<VisitLine> RowsAsync(Actor actor, VisitFilter filter, [EnumeratorCancellation] CancellationToken ct)
    {
        if (!actor.May(Permission.VisitorsExport))
        {
            yield break;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var clock = await db.ClockAsync(actor.SchoolId, time, ct);
        await foreach (var line in Lines(db, Ordered(Found(db, filter, clock), filter.View), clock.UtcNow).AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return Local(line, clock);
        }
    }

    private static IQueryable<Visit> Found(AcademyDbContext db, VisitFilter filter, SchoolClock clock)
    {
        var visits = Of(db, filter.View, clock);
        if (filter.From is { } from)
        {
            var first = clock.StartOf(from);
            visits = visits.Where(row => row.ExpectedAt >= first);
        }

        if (filter.To is { } to)
        {
            var end = clock.StartOf(to.AddDays(1));
            visits = visits.Where(row => row.ExpectedAt < end);
        }

        if (SearchWords.Read(filter.Search) is not { } words)
        {
            return visits;
        }

        var named = words.Patterns.Aggregate(visits, (rows, pattern) => rows.Where(row => EF.Functions.ILike(" " + row.Name + " " + row.Company, pattern, SearchWords.Escape)));
        return words.Phones.Aggregate(named, (rows, phone) =>
        {
            var hashes = db.Vault.Hashes(phone);
            return rows.Where(row => hashes.Contains(EF.Property<string>(row, PhoneHashes.Property)));
        });
    }

    private static IQueryable<Visit> Of(AcademyDbContext db, VisitView view, SchoolClock clock)
    {
        var now = clock.UtcNow;
        var visits = db.Visits.AsNoTracking();
        return view switch
        {
            VisitView.Here => visits.Where(row => row.Status == VisitStatus.Inside || row.Status == VisitStatus.Held),
            VisitView.Expected => visits.Where(row => row.Status == VisitStatus.Expected),
            VisitView.Overdue => visits.Where(row => row.Status == VisitStatus.Inside && row.LeavesBy < now),
            _ => visits,
        };
    }

    private static IOrderedQueryable<Visit> Ordered(IQueryable<Visit> visits, VisitView view) => view is VisitView.Expected
        ? visits.OrderBy(row => row.ExpectedAt).ThenBy(row => row.Id)
        : visits.OrderByDescending(row => row.ExpectedAt).ThenByDescending(row => row.Id);

    private static IQueryable<VisitLine> Lines(AcademyDbContext db, IQueryable<Visit> visits, DateTimeOffset now) => visits.Select(row => new VisitLine
    {
        Id = row.Id,
        Name = row.Name,
        Company = row.Company,
        Host = db.Users.Where(user => user.Id == row.HostId).Select(user => user.DisplayName).FirstOrDefault(),
        Purpose = row.Purpose,
        ExpectedAt = row.ExpectedAt,
        LeavesBy = row.LeavesBy,
        Status = row.Status,
        IsOverdue = row.Status == VisitStatus.Inside && row.LeavesBy < now,
        CameAt = row.CameAt,
        LeftAt = row.LeftAt,
        PhotoFileId = row.PhotoFileId,
        PassNumber = db.Passes.Where(pass => pass.Id == row.PassId).Select(pass => pass.Number).FirstOrDefault(),
    });

    private static VisitLine Local(VisitLine line, SchoolClock clock) => line with
    {
        ExpectedAt = TimeZoneInfo.ConvertTime(line.ExpectedAt, clock.Zone),
        LeavesBy = TimeZoneInfo.ConvertTime(line.LeavesBy, clock.Zone),
        CameAt = line.CameAt is { } came ? TimeZoneInfo.ConvertTime(came, clock.Zone) : null,
        LeftAt = line.LeftAt is { } left ? TimeZoneInfo.ConvertTime(left, clock.Zone) : null,
    };
}
