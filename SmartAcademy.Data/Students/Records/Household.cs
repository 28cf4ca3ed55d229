using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Students.Records;

/// <summary>Those who answer for a child that is erased: who answers for no other child is erased too.</summary>
internal sealed class Household(AcademyDbContext db)
{
    private static readonly string[] RolesOfFamilies = [Role.Parent, Role.Student];

    /// <summary>How many answer for this child alone, and how many for others too.</summary>
    public async Task<(int Alone, int Shared)> CountAsync(Guid studentId, CancellationToken ct)
    {
        var bonds = await BondsAsync(studentId, ct);
        var alone = bonds.Count(bond => bond.IsAlone);
        return (alone, bonds.Count - alone);
    }

    /// <summary>Ends the bonds and erases who answers for nobody else; gives the logins of those who were erased.</summary>
    public async Task<List<Guid>> PartAsync(Guid studentId, DateTimeOffset at, CancellationToken ct)
    {
        var logins = new List<Guid>();
        foreach (var (bond, isAlone) in await BondsAsync(studentId, ct))
        {
            if (isAlone)
            {
                logins.AddRange(bond.Guardian.UserId is { } login ? [login] : Array.Empty<Guid>());
                bond.Guardian.Erase(ErasedPerson.Guardian, at);
            }

            db.Guardianships.Remove(bond);
        }

        return logins;
    }

    /// <summary>Removes the logins that served as parent or pupil only and serve nobody else; a teacher who is a parent keeps theirs.</summary>
    public async Task RemoveLoginsAsync(IReadOnlyCollection<Guid> logins, CancellationToken ct)
    {
        var others = await (
            from held in db.UserRoles
            join role in db.Roles on held.RoleId equals role.Id
            where logins.Contains(held.UserId) && !RolesOfFamilies.Contains(role.Name)
            select held.UserId).ToListAsync(ct);
        var users = await db.Users.Where(user => logins.Contains(user.Id) && !others.Contains(user.Id)
            && !db.Guardians.Any(guardian => guardian.UserId == user.Id) && !db.Students.Any(student => student.UserId == user.Id)).ToListAsync(ct);
        var ids = users.ConvertAll(user => (Guid?)user.Id);
        await db.OutgoingMessages.Where(message => ids.Contains(message.UserId)).ExecuteDeleteAsync(ct);
        db.Users.RemoveRange(users);
        await db.SaveChangesAsync(ct);
    }

    private async Task<List<(Guardianship Bond, bool IsAlone)>> BondsAsync(Guid studentId, CancellationToken ct)
    {
        var bonds = await db.Guardianships.Include(bond => bond.Guardian).IgnoreQueryFilters([SchoolFilter.Deleted])
            .Where(bond => bond.StudentId == studentId).ToListAsync(ct);
        var guardians = bonds.ConvertAll(bond => bond.GuardianId);
        var shared = await db.Guardianships.Where(bond => guardians.Contains(bond.GuardianId) && bond.StudentId != studentId)
            .Select(bond => bond.GuardianId).Distinct().ToListAsync(ct);
        return bonds.ConvertAll(bond => (bond, !shared.Contains(bond.GuardianId)));
    }
}
