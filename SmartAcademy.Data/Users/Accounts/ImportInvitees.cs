using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Students;
using SmartAcademy.Data.Students.Import;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Students.Import;

namespace SmartAcademy.Data.Users.Accounts;

/// <summary>Who of the families that a class list wrote into the school still needs a way in.</summary>
public sealed class ImportInvitees(IDbContextFactory<AcademyDbContext> contexts)
{
    /// <summary>Null for an actor who may not let them in, and for a list that is not applied.</summary>
    public async Task<InviteeCounts?> CountAsync(Actor actor, Guid importId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        if (!MayInvite(actor) || !await db.ClassListImports.AnyAsync(list => list.Id == importId && list.Status == ImportStatus.Applied, ct))
        {
            return null;
        }

        var pupils = Pupils(db, actor, importId);
        return new InviteeCounts(await db.GuardiansOf(pupils).Waiting(db).CountAsync(ct), await pupils.Waiting(db).CountAsync(ct));
    }

    /// <summary>The guardians by name, then the pupils where they are wanted too.</summary>
    public async Task<IReadOnlyList<LoginOwner>> FindAsync(Actor actor, Guid importId, bool withPupils, CancellationToken ct)
    {
        if (!MayInvite(actor))
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var pupils = Pupils(db, actor, importId);
        var guardians = await db.GuardiansOf(pupils).Waiting(db).OrderBy(row => row.Name).ThenBy(row => row.Id).Select(row => row.Id).ToListAsync(ct);
        var students = withPupils
            ? await pupils.Waiting(db).OrderBy(row => row.FirstName).ThenBy(row => row.Id).Select(row => row.Id).ToListAsync(ct)
            : [];
        return [.. guardians.Select(LoginOwner.Guardian), .. students.Select(LoginOwner.Student)];
    }

    private static bool MayInvite(Actor actor) => actor.SchoolToImportInto() is not null
        && LoginOwner.Guardian(Guid.Empty).MayBeLinkedBy(actor) && LoginOwner.Student(Guid.Empty).MayBeLinkedBy(actor);

    /// <summary>Whom the list admitted or changed and who are still pupils.</summary>
    private static IQueryable<Student> Pupils(AcademyDbContext db, Actor actor, Guid importId)
    {
        var written = db.ClassListRows.Where(row =>
            row.ImportId == importId && (row.Outcome == RowOutcome.Created || row.Outcome == RowOutcome.Changed)
            && db.ClassListImports.Any(list => list.Id == importId && list.Status == ImportStatus.Applied));
        return db.Students.VisibleTo(db, actor)
            .Where(student => student.Status == StudentStatus.Active && written.Any(row => row.StudentId == student.Id));
    }
}
