using Microsoft.EntityFrameworkCore.ChangeTracking;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Sessions;

namespace SmartAcademy.Data.Audit;

/// <summary>What a changed row is called in the audit, which one it is, and whose school may read of it.</summary>
internal static class AuditSubject
{
    private const string OwnerOfAccount = "UserId";

    public static string TypeOf(EntityEntry entry) => NameOf(entry.Metadata.ClrType);

    /// <summary>AcademyUser is a User to people, and IdentityUserRole`1 a UserRole.</summary>
    public static string NameOf(Type entity)
    {
        var name = entity.Name.Split('`')[0];
        return name switch
        {
            nameof(AcademyUser) => "User",
            nameof(AcademyRole) => "Role",
            _ => name.StartsWith("Identity", StringComparison.Ordinal) ? name["Identity".Length..] : name,
        };
    }

    /// <summary>The key, its parts divided by a stroke. A row that has no number yet goes by what it belongs to.</summary>
    public static string IdOf(EntityEntry entry)
    {
        var key = entry.Metadata.FindPrimaryKey()!.Properties;
        var parts = key.Any(part => entry.Property(part.Name).IsTemporary)
            ? entry.Metadata.GetForeignKeys().SelectMany(foreign => foreign.Properties).Take(1)
            : key;
        return string.Join('/', parts.Select(part => AuditMask.Text(entry.Property(part.Name).CurrentValue)));
    }

    public static Guid? SchoolOf(EntityEntry entry, Actor actor) => entry.Entity switch
    {
        School school => school.Id,
        IOwnedBySchool owned => owned.SchoolId,
        AcademyUser user => user.SchoolId,
        UserSession session => session.SchoolId,
        AcademyRole role => role.SchoolId,
        _ => SchoolOfAccount(entry) ?? actor.SchoolId,
    };

    /// <summary>Roles, tokens and the like of a user belong to the user's school.</summary>
    private static Guid? SchoolOfAccount(EntityEntry entry)
    {
        if (entry.Metadata.FindProperty(OwnerOfAccount) is null || entry.Property(OwnerOfAccount).CurrentValue is not Guid userId)
        {
            return null;
        }

        var db = (AcademyDbContext)entry.Context;
        return db.Users.Local.FindEntry(userId)?.Entity.SchoolId;
    }
}
