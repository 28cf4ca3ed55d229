using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Students.Import;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Students.Import;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Users.Accounts;

/// <summary>Makes the login of a guardian or a student who has none, and links it. Asked twice it answers with the same login.</summary>
public sealed class PortalAccessService(IDbContextFactory<AcademyDbContext> contexts)
{
    /// <summary>Which children the guardian then sees is the office's choice at each bond.</summary>
    public Task<Result<Guid>> OfGuardianAsync(Actor actor, Guid guardianId, CancellationToken ct) =>
        OfAsync(actor, LoginOwner.Guardian(guardianId), importId: null, ct);

    public Task<Result<Guid>> OfStudentAsync(Actor actor, Guid studentId, CancellationToken ct) =>
        OfAsync(actor, LoginOwner.Student(studentId), importId: null, ct);

    /// <summary>A login that is made for a class list goes with the list when that is taken back before anybody used it.</summary>
    public async Task<Result<Guid>> OfAsync(Actor actor, LoginOwner owner, Guid? importId, CancellationToken ct)
    {
        if (!owner.MayBeLinkedBy(actor))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (importId is { } listId && !await db.HoldAppliedAsync(listId, ct))
        {
            return ImportRefusals.NotApplied;
        }

        if (await db.LockAsync(actor, owner, ct) is not { } person)
        {
            return Refusal.NotFound;
        }

        if (person.UserId is { } known)
        {
            return known;
        }

        var user = LoginFor(person);
        user.ImportId = importId;
        var given = await db.GiveAsync(actor, user, owner.Role, ct);
        if (given.IsRefused)
        {
            return given.Refusal;
        }

        db.Users.Add(user);
        person.LinkLogin(user.Id);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return user.Id;
    }

    private static AcademyUser LoginFor(ILoginOwner person)
    {
        if (person is Student student)
        {
            return AcademyUser.Invite(student.SchoolId, student.Name, student.NameBangla);
        }

        var guardian = (Guardian)person;
        var user = AcademyUser.Invite(guardian.SchoolId, guardian.Name, guardian.NameBangla);
        user.PhoneNumber = guardian.Phone;
        return user;
    }
}
