using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Students;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Users.Accounts;

/// <summary>Makes the login of a guardian or a student who has none, and links it. Asked twice it answers with the same login.</summary>
public sealed class PortalAccessService(IDbContextFactory<AcademyDbContext> contexts)
{
    /// <summary>Which children the guardian then sees is the office's choice at each bond.</summary>
    public async Task<Result<Guid>> OfGuardianAsync(Actor actor, Guid guardianId, CancellationToken ct)
    {
        if (!actor.May(Permission.UsersWrite) || !actor.May(Permission.GuardiansWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // Two who ask at once take turns, so that no login is left over.
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM guardians WHERE id = {guardianId} FOR UPDATE", ct);
        if (await db.Guardians.FirstOrDefaultAsync(row => row.Id == guardianId, ct) is not { } guardian)
        {
            return Refusal.NotFound;
        }

        if (guardian.UserId is { } known)
        {
            return known;
        }

        var user = AcademyUser.Invite(guardian.SchoolId, guardian.Name, guardian.NameBangla);
        user.PhoneNumber = guardian.Phone;
        guardian.LinkLogin(user.Id);
        return await FinishAsync(db, transaction, actor, user, Role.Parent, ct);
    }

    public async Task<Result<Guid>> OfStudentAsync(Actor actor, Guid studentId, CancellationToken ct)
    {
        if (!actor.May(Permission.UsersWrite) || !actor.May(Permission.StudentsWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM students WHERE id = {studentId} FOR UPDATE", ct);
        if (await db.Students.VisibleTo(db, actor).FirstOrDefaultAsync(row => row.Id == studentId, ct) is not { } student)
        {
            return Refusal.NotFound;
        }

        if (student.UserId is { } known)
        {
            return known;
        }

        var name = StudentName.Full(student.FirstName, student.MiddleName, student.LastName);
        var user = AcademyUser.Invite(student.SchoolId, name, student.NameBangla);
        student.LinkLogin(user.Id);
        return await FinishAsync(db, transaction, actor, user, Role.Student, ct);
    }

    private static async Task<Result<Guid>> FinishAsync(
        AcademyDbContext db, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, Actor actor, AcademyUser user, string role,
        CancellationToken ct)
    {
        var given = await db.GiveAsync(actor, user, role, ct);
        if (given.IsRefused)
        {
            return given.Refusal;
        }

        db.Users.Add(user);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return user.Id;
    }
}
