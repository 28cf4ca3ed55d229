using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Passes.Signed;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Passes.Signed;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Passes;

/// <summary>Makes the text of a pass's QR code again, for whoever prints cards and for the holder.</summary>
public sealed class PassCodes(IDbContextFactory<AcademyDbContext> contexts, IPassKeys keys, PassSigners signers, TimeProvider time)
{
    /// <summary>The code of one pass; a pass that opens no gate today shows none.</summary>
    public async Task<Result<SignedCode>> ShowAsync(Actor actor, Guid passId, CancellationToken ct)
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

        if (pass.StatusOn(await db.TodayAsync(pass.SchoolId, time, ct)) is not PassStatus.Active)
        {
            return PassRefusals.NotActive;
        }

        var face = await PassRow.Of(db, db.Passes.Where(row => row.Id == passId)).Select(row => new
        {
            Name = row.Student == null ? "" : Domain.Students.StudentName.Full(row.Student.FirstName, row.Student.MiddleName, row.Student.LastName),
            Class = row.Class == null ? "" : (row.Class.Name + " " + row.Class.Section).Trim(),
        }).SingleAsync(ct);
        return await SignAsync(pass, face.Name, face.Class, ct);
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
        var own = new List<OwnPass>();
        foreach (var student in students)
        {
            own.Add(await WithPassAsync(student, Best(passes.Where(pass => pass.StudentId == student.StudentId), today), today, ct));
        }

        return own;
    }

    /// <summary>The one that opens a gate today, the standing one before a temporary one; else the newest.</summary>
    private static Pass? Best(IEnumerable<Pass> passes, DateOnly today) =>
        passes.OrderByDescending(pass => pass.StatusOn(today) is PassStatus.Active)
            .ThenByDescending(pass => pass.Type is PassType.Standard).ThenByDescending(pass => pass.Id).FirstOrDefault();

    private async Task<Result<SignedCode>> SignAsync(Pass pass, string name, string classLabel, CancellationToken ct)
    {
        var secret = pass.Unseal(keys);
        return secret.IsRefused
            ? secret.Refusal
            : (await signers.OfAsync(pass.SchoolId, ct)).Sign(SignedPass.Of(pass, secret.Value, name, classLabel));
    }

    private async Task<OwnPass> WithPassAsync(OwnPass holder, Pass? pass, DateOnly today, CancellationToken ct)
    {
        if (pass is null)
        {
            return holder;
        }

        var code = pass.StatusOn(today) is PassStatus.Active
            && await SignAsync(pass, holder.StudentName, holder.ClassLabel, ct) is { IsRefused: false } signed ? signed.Value : null;
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
