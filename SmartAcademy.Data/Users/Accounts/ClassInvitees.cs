using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Students;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Users.Accounts;

/// <summary>Whose parents still need a way in.</summary>
public sealed class ClassInvitees(IDbContextFactory<AcademyDbContext> contexts)
{
    /// <summary>The guardians of a class's pupils who are to see a child in the portal and have not chosen a password yet.</summary>
    public async Task<IReadOnlyList<Guid>> GuardiansAsync(Actor actor, Guid classId, CancellationToken ct)
    {
        if (!actor.May(Permission.UsersWrite) || !actor.May(Permission.GuardiansWrite))
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var pupils = db.Students.VisibleTo(db, actor).Where(student => student.ClassId == classId && student.Status == StudentStatus.Active);
        return await db.GuardiansOf(pupils).Waiting(db)
            .OrderBy(guardian => guardian.Name).ThenBy(guardian => guardian.Id)
            .Select(guardian => guardian.Id).ToListAsync(ct);
    }
}
