using System.Collections.Frozen;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Users;

/// <summary>What each built-in role may do, and how far it sees.</summary>
public static class RolePermissions
{
    private static readonly string[] OfficeWork =
    [
        Permission.DepartmentsRead, Permission.ClassesRead, Permission.ClassesReadOwn,
        Permission.StudentsRead, Permission.StudentsReadOwn, Permission.StudentsReadSelf, Permission.StudentsWrite,
        Permission.StudentsExport, Permission.StudentsImport, Permission.GuardiansRead, Permission.GuardiansWrite,
        Permission.PassesRead, Permission.PassesReadOwn, Permission.PassesReadSelf, Permission.PassesWrite, Permission.PassesPrint,
        Permission.AccessPointsRead, Permission.AccessLogsRead, Permission.ApiDocsRead, Permission.WorkRead,
    ];

    private static readonly FrozenDictionary<string, FrozenSet<string>> ByRole = new Dictionary<string, FrozenSet<string>>
    {
        [Role.SuperAdmin] = [Actor.AnyPermission],
        [Role.SchoolAdmin] =
        [
            .. OfficeWork, Permission.SchoolsRead, Permission.DepartmentsWrite, Permission.ClassesWrite, Permission.StudentsDelete,
            Permission.AccessPointsWrite, Permission.AccessLogsExport, Permission.DashboardSchool, Permission.HealthRead,
            Permission.UsersRead, Permission.UsersWrite, Permission.UsersDelete, Permission.UsersExport,
            Permission.RolesRead, Permission.RolesWrite, Permission.RolesDelete,
            Permission.SettingsRead, Permission.SettingsWrite, Permission.AuditRead, Permission.AuditExport,
        ],
        [Role.Staff] = [.. OfficeWork],
        [Role.Teacher] = [Permission.ClassesReadOwn, Permission.StudentsReadOwn, Permission.PassesReadOwn],
        [Role.Security] = [Permission.AccessLogsRead, Permission.AccessPointsRead],
        [Role.Parent] = [Permission.StudentsReadOwn, Permission.PassesReadOwn],
        [Role.Student] = [Permission.StudentsReadSelf, Permission.PassesReadSelf],
    }.ToFrozenDictionary();

    public static FrozenSet<string> Of(IEnumerable<string> roles) =>
        roles.Where(ByRole.ContainsKey).SelectMany(role => ByRole[role]).ToFrozenSet();

    /// <summary>The widest reach among the roles.</summary>
    public static StudentReach ReachOf(IEnumerable<string> roles) =>
        roles.Select(ReachOf).DefaultIfEmpty(StudentReach.None).Max();

    private static StudentReach ReachOf(string role) => role switch
    {
        Role.SuperAdmin or Role.SchoolAdmin or Role.Staff or Role.Security => StudentReach.School,
        Role.Teacher => StudentReach.OwnClasses,
        Role.Parent => StudentReach.OwnChildren,
        Role.Student => StudentReach.Self,
        _ => StudentReach.None,
    };
}
