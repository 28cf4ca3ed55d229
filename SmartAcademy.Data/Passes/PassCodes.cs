using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Passes;

/// <summary>Makes the text of a pass's QR code again, for whoever prints cards and for the holder.</summary>
public sealed class PassCodes(IDbContextFactory<AcademyDbContext> contexts, IPassKeys keys, TimeProvider time)
{
    /// <summary>The code of one pass; a pass that opens no gate today shows none.</summary>
    public async Task<Result<PassToken>> ShowAsync(Actor actor, Guid passId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var pass = await db.Passes.AsNoTracking().VisibleTo(db, actor).FirstOrDefaultAsync(pass => pass.Id == passId, ct);
        if (pass is null)
        {
            return Refusal.NotFound;
        }

        if (!actor.May(Permission.PassesPrint) && !await db.Passes.HeldBy(db, actor).AnyAsync(held => held.Id == passId, ct))
        {
            return Refusal.Forbidden;
        }

        return pass.StatusOn(await db.TodayAsync(pass.SchoolId, time, ct)) is PassStatus.Active
            ? pass.Unseal(keys)
            : PassRefusals.NotActive;
    }

    /// <summary>The actor's own pass, or one for each of their children, with the code where it opens a gate today.</summary>
    public async Task<IReadOnlyList<OwnPass>> OwnAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var today = await db.TodayAsync(actor.SchoolId, time, ct);
        var holders = db.HoldersFor(actor);
        var students = await db.Students.AsNoTracking().Where(student => holders.Contains(student.Id))
            .OrderBy(student => student.FirstName).ThenBy(student => student.Id)
            .Select(student => new OwnPass
            {
                StudentId = student.Id,
                StudentName = Domain.Students.StudentName.Full(student.FirstName, student.MiddleName, student.LastName),
                StudentNameBangla = student.NameBangla,
                PhotoFileId = student.PhotoFileId,
                ClassLabel = db.Classes.Where(row => row.Id == student.ClassId)
                    .Select(row => (row.Name + " " + row.Section).Trim()).FirstOrDefault() ?? "",
            }).ToListAsync(ct);
        var ids = students.Select(student => (Guid?)student.StudentId).ToList();
        var passes = await db.Passes.AsNoTracking().Where(pass => ids.Contains(pass.StudentId)).ToListAsync(ct);
        return [.. students.Select(student => WithPass(student, Best(passes.Where(pass => pass.StudentId == student.StudentId), today), today))];
    }

    /// <summary>The one that opens a gate today, the standing one before a temporary one; else the newest.</summary>
    private static Pass? Best(IEnumerable<Pass> passes, DateOnly today) =>
        passes.OrderByDescending(pass => pass.StatusOn(today) is PassStatus.Active)
            .ThenByDescending(pass => pass.Type is PassType.Standard).ThenByDescending(pass => pass.Id).FirstOrDefault();

    private OwnPass WithPass(OwnPass holder, Pass? pass, DateOnly today)
    {
        if (pass is null)
        {
            return holder;
        }

        var code = pass.StatusOn(today) is PassStatus.Active && pass.Unseal(keys) is { IsRefused: false } token ? token.Value : null;
        return holder with
        {
            PassId = pass.Id,
            Number = pass.Number,
            Type = pass.Type,
            Status = pass.StatusOn(today),
            ExpiresOn = pass.ExpiresOn,
            Code = code,
        };
    }
}
