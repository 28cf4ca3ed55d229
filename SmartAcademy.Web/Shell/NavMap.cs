using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Shell;

/// <summary>The whole rail, and the four things that each role does most, for the bar at the foot of a phone.</summary>
internal static class NavMap
{
    private static readonly NavEntry Home = new("home", "/", IconName.Home, Policies.SignedIn);
    private static readonly NavEntry Live = new("live", "/gate/live", IconName.Live, Permission.AccessLogsRead);
    private static readonly NavEntry Students = new("students", "/students", IconName.Students, Policies.SeeStudents);
    private static readonly NavEntry Import = new("import", "/students/import", IconName.Import, Permission.StudentsImport);
    private static readonly NavEntry Guardians = new("guardians", "/guardians", IconName.Family, Permission.GuardiansRead);
    private static readonly NavEntry Classes = new("classes", "/classes", IconName.Classes, Policies.SeeClasses);
    private static readonly NavEntry Calendar = new("calendar", "/calendar", IconName.Calendar, Policies.SignedIn);
    private static readonly NavEntry Grades = new("grades", "/grades", IconName.Chart, Policies.SeeMarks);
    private static readonly NavEntry Timetable = new("timetable", "/timetable", IconName.Clock, Policies.SeeTimetables);
    private static readonly NavEntry Attendance = new("attendance", "/attendance", IconName.CheckCircle, Policies.SeeRegisters);
    private static readonly NavEntry Leave = new("leave", "/leave", IconName.Document, Policies.AnswerLeave);
    private static readonly NavEntry OwnLeave = new("leave", "/leave/mine", IconName.Document, Permission.AttendanceReadOwn);
    private static readonly NavEntry Departments = new("departments", "/departments", IconName.Book, Permission.DepartmentsRead);
    private static readonly NavEntry Schools = new("schools", "/schools", IconName.School, Permission.SchoolsRead);
    private static readonly NavEntry Passes = new("passes", "/passes", IconName.Pass, Policies.SeePasses);
    private static readonly NavEntry PickUp = new("pick-up", "/pick-up", IconName.Family, Permission.ReleasesRead);
    private static readonly NavEntry Visitors = new("visitors", "/visitors", IconName.Person, Permission.VisitorsRead);
    private static readonly NavEntry AccessPoints = new("points", "/access-points", IconName.Gate, Permission.AccessPointsRead);
    private static readonly NavEntry AccessLogs = new("logs", "/access-logs", IconName.Log, Permission.AccessLogsRead);
    private static readonly NavEntry GateRules = new("gate-rules", "/gate/rules", IconName.Shield, Permission.GateRulesRead);
    private static readonly NavEntry Sessions = new("sessions", "/sessions", IconName.Device, Permission.UsersRead);
    private static readonly NavEntry Users = new("users", "/users", IconName.Person, Permission.UsersRead);
    private static readonly NavEntry Roles = new("roles", "/roles", IconName.Shield, Permission.RolesRead);
    private static readonly NavEntry Retention = new("retention", "/retention", IconName.Clock, Permission.SettingsRead);
    private static readonly NavEntry Work = new("work", "/work", IconName.Work, Policies.SeeWork);
    private static readonly NavEntry Reports = new("reports", "/reports", IconName.Report, Permission.ReportsRead);
    private static readonly NavEntry Messages = new("messages", "/messages", IconName.Mail, Permission.SettingsRead);
    private static readonly NavEntry Audit = new("audit", "/audit", IconName.History, Permission.AuditRead);
    private static readonly NavEntry ApiDocs = new("api", "/api-docs", IconName.Api, Permission.ApiDocsRead);

    public static readonly IReadOnlyList<NavGroup> Groups =
    [
        new("today", Home, Live),
        new("people", Students, Guardians, Import),
        new("school", Attendance, Leave, Calendar, Timetable, Classes, Grades, Reports, Departments, Schools),
        new("passes", Passes, PickUp, Visitors, AccessLogs, AccessPoints, GateRules),
        new("admin", Users, Roles, Sessions, Audit),
        new("settings", Retention, Messages, Work, ApiDocs),
    ];

    private static readonly Dictionary<string, NavEntry[]> Most = new()
    {
        [Role.SuperAdmin] = [Home, Schools, Students, Live],
        [Role.SchoolAdmin] = [Home, Live, Students, Passes],
        [Role.Staff] = [Home, Students, Passes, Live],
        [Role.Teacher] = [Home, Attendance, Grades, Classes],
        [Role.Security] = [Home, Live, PickUp, Visitors],
        [Role.Parent] = [Home, Students, OwnLeave, Passes],
        [Role.Student] = [Home, Students, Passes],
    };

    /// <summary>Of the first role that has a bar, in the order of the roles from the widest to the narrowest.</summary>
    public static IReadOnlyList<NavEntry> MostUsed(Func<string, bool> isInRole) =>
        Role.All.Where(isInRole).Select(role => Most[role]).FirstOrDefault() ?? [Home];
}
