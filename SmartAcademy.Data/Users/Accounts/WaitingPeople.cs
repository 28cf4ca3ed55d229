using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Users.Accounts;

/// <summary>People who have no way in yet: no login, or one for which no password was chosen.</summary>
internal static class WaitingPeople
{
    /// <summary>Those who answer for one of these pupils and are to see them in the portal.</summary>
    public static IQueryable<Guardian> GuardiansOf(this AcademyDbContext db, IQueryable<Student> pupils) => db.Guardians
        .Where(guardian => db.Guardianships.Any(bond =>
            bond.GuardianId == guardian.Id && bond.PortalAccess && pupils.Any(student => student.Id == bond.StudentId)));

    public static IQueryable<T> Waiting<T>(this IQueryable<T> people, AcademyDbContext db)
        where T : class, ILoginOwner => people.Where(person => person.UserId == null
            || db.Users.Any(user => user.Id == person.UserId && user.IsActive && user.PasswordHash == null));
}
