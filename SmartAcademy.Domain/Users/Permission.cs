namespace SmartAcademy.Domain.Users;

/// <summary>
/// The permissions that the code asks for, as <c>resource:action[:own|:self]</c>. A policy of the same name guards each page and endpoint.
/// All there are, also those that no page asks for yet, stand in <see cref="PermissionCatalogue"/>.
/// </summary>
public static class Permission
{
    public const string SchoolsRead = "schools:read";
    public const string SchoolsWrite = "schools:write";
    public const string DepartmentsRead = "departments:read";
    public const string DepartmentsWrite = "departments:write";
    public const string ClassesRead = "classes:read";
    public const string ClassesReadOwn = "classes:read:own";
    public const string ClassesWrite = "classes:write";
    public const string ClassesSubstitute = "classes:substitute";
    public const string StudentsRead = "students:read";
    public const string StudentsReadOwn = "students:read:own";
    public const string StudentsReadSelf = "students:read:self";
    public const string StudentsWrite = "students:write";
    public const string StudentsDelete = "students:delete";
    public const string StudentsExport = "students:export";
    public const string StudentsImport = "students:import";
    public const string AttendanceRead = "attendance:read";
    public const string AttendanceReadOwn = "attendance:read:own";
    public const string AttendanceReadSelf = "attendance:read:self";
    public const string AttendanceWrite = "attendance:write";
    public const string AttendanceWriteOwn = "attendance:write:own";
    public const string AttendanceExport = "attendance:export";
    public const string AttendanceApprove = "attendance:approve";
    public const string GradesRead = "grades:read";
    public const string GradesReadOwn = "grades:read:own";
    public const string GradesReadSelf = "grades:read:self";
    public const string GradesWrite = "grades:write";
    public const string GradesWriteOwn = "grades:write:own";
    public const string GradesExport = "grades:export";
    public const string GradesApprove = "grades:approve";
    public const string ReportsRead = "reports:read";
    public const string ReportsWrite = "reports:write";
    public const string ReportsExport = "reports:export";
    public const string ReportsDelete = "reports:delete";
    public const string GuardiansRead = "guardians:read";
    public const string GuardiansWrite = "guardians:write";
    public const string GuardiansExport = "guardians:export";
    public const string PassesRead = "passes:read";
    public const string PassesReadOwn = "passes:read:own";
    public const string PassesReadSelf = "passes:read:self";
    public const string PassesWrite = "passes:write";
    public const string PassesPrint = "passes:print";
    public const string PassesExport = "passes:export";
    public const string AccessPointsRead = "access_points:read";
    public const string AccessPointsWrite = "access_points:write";
    public const string AccessLogsRead = "access_logs:read";
    public const string AccessLogsExport = "access_logs:export";
    public const string GateRulesRead = "gate_rules:read";
    public const string GateRulesWrite = "gate_rules:write";
    public const string GateOverride = "gate:override";
    public const string GateBlock = "gate:block";
    public const string GateLockdown = "gate:lockdown";
    public const string GateReview = "gate:review";
    public const string PresenceRead = "presence:read";
    public const string MusterWrite = "muster:write";
    public const string VisitorsRead = "visitors:read";
    public const string VisitorsWrite = "visitors:write";
    public const string VisitorsExport = "visitors:export";
    public const string ReleasesRead = "releases:read";
    public const string ReleasesReadOwn = "releases:read:own";
    public const string ReleasesWrite = "releases:write";
    public const string ReleasesWriteOwn = "releases:write:own";
    public const string WebhooksRead = "webhooks:read";
    public const string WebhooksWrite = "webhooks:write";
    public const string DashboardSchool = "dashboards:school";
    public const string ApiDocsRead = "api_docs:read";
    public const string WorkRead = "work:read";
    public const string HealthRead = "health:read";
    public const string UsersRead = "users:read";
    public const string UsersWrite = "users:write";
    public const string UsersDelete = "users:delete";
    public const string UsersExport = "users:export";
    public const string RolesRead = "roles:read";
    public const string RolesWrite = "roles:write";
    public const string RolesDelete = "roles:delete";
    public const string SettingsRead = "settings:read";
    public const string SettingsWrite = "settings:write";
    public const string AuditRead = "audit:read";
    public const string AuditExport = "audit:export";
}
