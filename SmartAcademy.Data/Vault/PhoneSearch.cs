using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Guardians;

namespace SmartAcademy.Data.Vault;

/// <summary>Finds people by a whole phone number, read by <see cref="SmartAcademy.Domain.Kernel.PhoneNumber"/>.</summary>
public static class PhoneSearch
{
    public static IQueryable<AcademyUser> WithPhone(this IQueryable<AcademyUser> users, AcademyDbContext db, string phone)
    {
        var hashes = db.Vault.Hashes(phone);
        return users.Where(user => hashes.Contains(EF.Property<string>(user, PhoneHashes.Property)));
    }

    internal static IQueryable<Guardian> WithPhone(this IQueryable<Guardian> guardians, AcademyDbContext db, string phone)
    {
        var hashes = db.Vault.Hashes(phone);
        return guardians.Where(guardian => hashes.Contains(EF.Property<string>(guardian, PhoneHashes.Property)));
    }

    /// <summary>Students who have the phone themselves or through a guardian; each half is one look into an index.</summary>
    internal static IQueryable<Guid> StudentsWithPhone(this AcademyDbContext db, string phone)
    {
        var hashes = db.Vault.Hashes(phone);
        var own = db.Students.WithDeleted().Where(student => hashes.Contains(EF.Property<string>(student, PhoneHashes.Property))).Select(student => student.Id);
        var guardians = db.Guardians.WithPhone(db, phone).Select(guardian => guardian.Id);
        return own.Union(db.Guardianships.Where(bond => guardians.Contains(bond.GuardianId)).Select(bond => bond.StudentId));
    }
}
