using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Passes;

/// <summary>Passes as their pages show them, to whoever may see them.</summary>
public sealed class PassQueries(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    public const int PageSize = 50;

    /// <summary>One page of the list, counted from 1.</summary>
    public async Task<PassList> ListAsync(Actor actor, PassFilter filter, int page, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var today = await db.TodayAsync(actor.SchoolId, time, ct);
        var rows = PassRow.Of(db, db.Passes.AsNoTracking().VisibleTo(db, actor)).Matching(db, filter, today);
        var total = await rows.CountAsync(ct);
        var lines = await rows.InOrder(filter.Sort).Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize)
            .Select(Line(today)).ToListAsync(ct);
        return new PassList(lines, total);
    }

    /// <summary>Null when there is no such pass for this actor.</summary>
    public async Task<PassDetail?> FindAsync(Actor actor, Guid passId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var pass = await db.Passes.AsNoTracking().VisibleTo(db, actor).FirstOrDefaultAsync(pass => pass.Id == passId, ct);
        if (pass is null)
        {
            return null;
        }

        var clock = await db.ClockAsync(pass.SchoolId, time, ct);
        var line = await PassRow.Of(db, db.Passes.AsNoTracking().Where(row => row.Id == passId)).Select(Line(clock.Today)).SingleAsync(ct);
        return new PassDetail
        {
            Line = line,
            Version = pass.Version,
            Reason = pass.Reason,
            Replaces = await LinkAsync(db, other => other.Id == pass.ReplacesPassId, ct),
            ReplacedBy = await LinkAsync(db, other => other.ReplacesPassId == passId, ct),
            Clock = clock,
            Holds = await db.Passes.HeldBy(db, actor).AnyAsync(held => held.Id == passId, ct),
        };
    }

    /// <summary>All passes of one student, newest first; empty when the actor may not see them.</summary>
    public async Task<IReadOnlyList<PassLine>> OfStudentAsync(Actor actor, Guid studentId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var today = await db.TodayAsync(actor.SchoolId, time, ct);
        var passes = db.Passes.AsNoTracking().Where(pass => pass.StudentId == studentId).VisibleTo(db, actor);
        return await PassRow.Of(db, passes).InOrder(null).Select(Line(today)).ToListAsync(ct);
    }

    /// <summary>How many active passes end within so many days.</summary>
    public async Task<int> CountExpiringAsync(Actor actor, int days, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var today = await db.TodayAsync(actor.SchoolId, time, ct);
        return await PassRow.Of(db, db.Passes.VisibleTo(db, actor)).Matching(db, new PassFilter { ExpiringWithin = days }, today).CountAsync(ct);
    }

    /// <summary>The classes of the current year whose passes the actor sees, youngest first.</summary>
    public async Task<IReadOnlyList<ClassChoice>> ClassesAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var (all, me) = (actor.May(Permission.PassesRead), actor.UserId);
        return await db.Classes
            .Where(row => db.AcademicYears.Any(year => year.Id == row.AcademicYearId && year.IsCurrent))
            .Where(row => all || row.Teachers.Any(teacher => teacher.UserId == me))
            .OrderBy(row => row.SortOrder).ThenBy(row => row.Name).ThenBy(row => row.Section)
            .Select(row => new ClassChoice(row.Id, (row.Name + " " + row.Section).Trim())).ToListAsync(ct);
    }

    /// <summary>What a bulk issue would do to a class now; null when the actor sees no such class or may not issue.</summary>
    public async Task<ClassIssueCount?> CountForClassAsync(Actor actor, Guid classId, CancellationToken ct)
    {
        if (!actor.May(Permission.PassesWrite))
        {
            return null;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        return await db.CountForClassAsync(classId, time, ct);
    }

    /// <summary>The last day that a standard pass issued today gets.</summary>
    public async Task<DateOnly> UsualExpiryAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var today = await db.TodayAsync(actor.SchoolId, time, ct);
        return actor.SchoolId is { } schoolId ? await db.UsualExpiryAsync(schoolId, today, ct) : today.AddYears(1);
    }

    internal static Expression<Func<PassRow, PassLine>> Line(DateOnly today) => row => new PassLine
    {
        Id = row.Pass.Id,
        Number = row.Pass.Number,
        Type = row.Pass.Type,
        Status = row.Pass.ExpiresOn < today && (row.Pass.Status == PassStatus.Active || row.Pass.Status == PassStatus.Inactive)
            ? PassStatus.Expired
            : row.Pass.Status,
        IssuedOn = row.Pass.IssuedOn,
        ExpiresOn = row.Pass.ExpiresOn,
        StudentId = row.Pass.StudentId,
        StudentName = row.Student == null
            ? ""
            : Domain.Students.StudentName.Full(row.Student.FirstName, row.Student.MiddleName, row.Student.LastName),
        StudentNameBangla = row.Student == null ? null : row.Student.NameBangla,
        EnrolmentNumber = row.Student == null ? "" : row.Student.EnrolmentNumber,
        ClassLabel = row.Class == null ? "" : (row.Class.Name + " " + row.Class.Section).Trim(),
        PhotoFileId = row.Student == null ? null : row.Student.PhotoFileId,
    };

    private static Task<PassLink?> LinkAsync(AcademyDbContext db, Expression<Func<Pass, bool>> which, CancellationToken ct) =>
        db.Passes.Where(which).Select(pass => new PassLink(pass.Id, pass.Number)).FirstOrDefaultAsync(ct);
}
