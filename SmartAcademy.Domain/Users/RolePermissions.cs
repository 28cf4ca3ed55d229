using System.Collections.Frozen;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Users;

/// <summary>
/// What each built-in role is given when the portal is set up, and how far it sees. Admins change it afterwards in the matrix;
/// a permission that a later version adds here reaches the stored role once.
/// </summary>
public static class RolePermissions
{
    private static readonly string[] OfficeWork =
    [
        Permission.DepartmentsRead, Permission.ClassesRead, Permission.ClassesSubstitute,
        Permission.StudentsRead, Permission.StudentsWrite, Permission.StudentsExport, Permission.StudentsImport,
        Permission.GuardiansRead, Permission.GuardiansWrite, Permission.PassesRead, Permission.PassesWrite, Permission.PassesPrint,
        Permission.AccessPointsRead, Permission.AccessLogsRead, Permission.GateRulesRead, Permission.GateBlock, Permission.ApiDocsRead, Permission.WorkRead,
        Permission.AttendanceRead, Permission.AttendanceWrite, Permission.AttendanceExport, Permission.AttendanceApprove,
        Permission.GradesRead, Permission.GradesExport, Permission.ReportsRead, Permission.ReportsWrite, Permission.ReportsExport,
        Permission.PresenceRead, Permission.MusterWrite, Permission.VisitorsRead, Permission.VisitorsWrite,
        Permission.ReleasesRead, Permission.ReleasesWrite,
    ];

    /// <summary>Schools are opened and closed by the group; a head of one school only sees theirs.</summary>
    private static readonly string[] NotForHeads = [Permission.SchoolsWrite, "schools:delete"];

    private static readonly FrozenDictionary<string, (string[] Ticks, StudentReach Reach)> Defaults = new Dictionary<string, (string[], StudentReach)>
    {
        [Role.SuperAdmin] = ([Actor.AnyPermission], StudentReach.School),
        [Role.SchoolAdmin] = ([.. WidestForms.Except(NotForHeads)], StudentReach.School),
        [Role.Staff] = (OfficeWork, StudentReach.School),
        [Role.Teacher] = (
            [
                Permission.ClassesReadOwn, Permission.StudentsReadOwn, Permission.PassesReadOwn,
                Permission.AttendanceReadOwn, Permission.AttendanceWriteOwn, Permission.GradesReadOwn, Permission.GradesWriteOwn,
                "quran:read:own", "quran:write:own",
            ],
            StudentReach.OwnClasses),
        [Role.Security] = (
            [
                Permission.AccessLogsRead, Permission.AccessPointsRead, Permission.GateOverride, Permission.PresenceRead, Permission.MusterWrite,
                Permission.VisitorsRead, Permission.VisitorsWrite, Permission.ReleasesRead, Permission.ReleasesWrite,
            ],
            StudentReach.School),
        [Role.Parent] = (
            [
                Permission.StudentsReadOwn, Permission.PassesReadOwn, Permission.AttendanceReadOwn, Permission.GradesReadOwn, "quran:read:own",
                "fees:read:own", "payments:read:own", "payments:write:own", "reports:read:own",
                Permission.ReleasesReadOwn, Permission.ReleasesWriteOwn,
            ],
            StudentReach.OwnChildren),
        [Role.Student] = (
            [
                Permission.StudentsReadSelf, Permission.PassesReadSelf, Permission.AttendanceReadSelf, Permission.GradesReadSelf, "quran:read:self",
                "fees:read:self", "reports:read:self",
            ],
            StudentReach.Self),
        [Role.CardReader] = ([], StudentReach.None),
    }.ToFrozenDictionary();

    private static IEnumerable<string> WidestForms => PermissionCatalogue.Rows.SelectMany(row => row.Cells).Select(cell => cell.Name);

    /// <summary>The cells that are ticked for a built-in role, in the form in which they are given.</summary>
    public static IReadOnlyList<string> TicksOf(string builtInRole) => Defaults[builtInRole].Ticks;

    public static StudentReach ReachOf(string builtInRole) => Defaults[builtInRole].Reach;

    public static RoleGrant DefaultOf(string builtInRole) => RoleGrant.Of(builtInRole, TicksOf(builtInRole), ReachOf(builtInRole));
}
