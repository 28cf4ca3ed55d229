using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Students;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Guardians;

/// <summary>Writes guardians and their bonds to children.</summary>
public sealed class GuardianService(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    private static readonly Clash[] Clashes = [new("pk_guardianships", GuardianRefusals.AlreadyLinked)];

    /// <summary>Makes a guardian and links them to the child in one step.</summary>
    public async Task<Checked<Guid>> AddAsync(Actor actor, Guid studentId, GuardianDetails typed, Bond bond, CancellationToken ct)
    {
        if (!actor.May(Permission.GuardiansWrite))
        {
            return Refusal.Forbidden;
        }

        var details = GuardianRules.Check(typed);
        var bondCheck = GuardianRules.Check(bond);
        if (details.IsRefused || bondCheck.IsRefused)
        {
            return (List<Refusal>)[.. details.Refusals, .. bondCheck.IsRefused ? [bondCheck.Refusal] : Array.Empty<Refusal>()];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await SchoolOfAsync(db, actor, studentId, ct) is not { } schoolId)
        {
            return Refusal.NotFound;
        }

        var guardian = new Guardian(schoolId, details.Value);
        db.Guardians.Add(guardian);
        db.Guardianships.Add(new Guardianship(schoolId, studentId, guardian.Id, bond.Relationship, bond.ContactPriority, bond.PortalAccess));
        await db.SaveChangesAsync(ct);
        return guardian.Id;
    }

    /// <summary>Links a guardian of the same school to another child, such as a brother.</summary>
    public async Task<Result> LinkAsync(Actor actor, Guid studentId, Guid guardianId, Bond bond, CancellationToken ct)
    {
        if (Refused(actor, bond) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var schoolId = await SchoolOfAsync(db, actor, studentId, ct);
        if (schoolId is null || !await db.Guardians.AnyAsync(row => row.Id == guardianId && row.SchoolId == schoolId, ct))
        {
            return Refusal.NotFound;
        }

        db.Guardianships.Add(
            new Guardianship(schoolId.Value, studentId, guardianId, bond.Relationship, bond.ContactPriority, bond.PortalAccess));
        return await db.SaveAsync(Clashes, ct);
    }

    public Task<Result> ChangeBondAsync(Actor actor, Guid studentId, Guid guardianId, Bond bond, CancellationToken ct) =>
        Refused(actor, bond) is { } refusal
            ? Task.FromResult<Result>(refusal)
            : OnBondAsync(actor, studentId, guardianId, (_, found) => found.Change(bond.Relationship, bond.ContactPriority, bond.PortalAccess), ct);

    /// <summary>Ends the bond; the guardian stays, with any other children.</summary>
    public Task<Result> UnlinkAsync(Actor actor, Guid studentId, Guid guardianId, CancellationToken ct) => actor.May(Permission.GuardiansWrite)
        ? OnBondAsync(actor, studentId, guardianId, (db, found) => db.Guardianships.Remove(found), ct)
        : Task.FromResult<Result>(Refusal.Forbidden);

    public async Task<Checked<Guid>> ChangeAsync(Actor actor, Guid guardianId, GuardianDetails typed, CancellationToken ct)
    {
        if (!actor.May(Permission.GuardiansWrite))
        {
            return Refusal.Forbidden;
        }

        var details = GuardianRules.Check(typed);
        if (details.IsRefused)
        {
            return details.As<Guid>();
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.Guardians.FirstOrDefaultAsync(row => row.Id == guardianId, ct) is not { } guardian)
        {
            return Refusal.NotFound;
        }

        guardian.Describe(details.Value);
        await db.SaveChangesAsync(ct);
        return guardian.Id;
    }

    /// <summary>Removes a guardian who answers for no child any more.</summary>
    public async Task<Result> DeleteAsync(Actor actor, Guid guardianId, CancellationToken ct)
    {
        if (!actor.May(Permission.GuardiansWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.Guardians.FirstOrDefaultAsync(row => row.Id == guardianId, ct) is not { } guardian)
        {
            return Refusal.NotFound;
        }

        if (await db.Guardianships.AnyAsync(row => row.GuardianId == guardianId, ct))
        {
            return GuardianRefusals.HasChildren;
        }

        guardian.Delete(time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return Result.Ok;
    }

    private async Task<Result> OnBondAsync(
        Actor actor, Guid studentId, Guid guardianId, Action<AcademyDbContext, Guardianship> verb, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var visible = db.Students.VisibleTo(db, actor);
        var bond = await db.Guardianships.FirstOrDefaultAsync(
            row => row.StudentId == studentId && row.GuardianId == guardianId && visible.Any(student => student.Id == row.StudentId), ct);
        if (bond is null)
        {
            return Refusal.NotFound;
        }

        verb(db, bond);
        await db.SaveChangesAsync(ct);
        return Result.Ok;
    }

    private static Refusal? Refused(Actor actor, Bond bond) =>
        actor.May(Permission.GuardiansWrite) ? GuardianRules.Check(bond).Refusal : Refusal.Forbidden;

    private static async Task<Guid?> SchoolOfAsync(AcademyDbContext db, Actor actor, Guid studentId, CancellationToken ct) =>
        await db.Students.VisibleTo(db, actor).Where(row => row.Id == studentId).Select(row => (Guid?)row.SchoolId).FirstOrDefaultAsync(ct);
}
