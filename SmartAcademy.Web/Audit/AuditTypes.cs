namespace SmartAcademy.Web.Audit;

/// <summary>The things that the audit's filter offers: all that leave a trace there, as they lie together in the work of a school.</summary>
internal static class AuditTypes
{
    private static readonly string[] Known =
    [
        "Student", "Guardian", "Guardianship", "ContactProposal", "Enrolment", "SchoolClass", "ClassTeacher", "Department", "School",
        "AcademicYear", "Term", "SpecialDay", "SchoolWeekday",
        "Subject", "ClassSubject", "SubjectTeacher", "StudentSubject", "Room", "Period", "Lesson", "Substitution",
        "AttendanceRegister", "AttendanceMark", "LeaveRequest", "AttendanceCode", "AttendanceSettings",
        "Assessment", "AssessmentPart", "MarkSheet", "Mark", "ReportComment", "ClassResult", "StudentResult", "SubjectResult", "ReportCard",
        "GradeScale", "GradeBand", "ClassScale", "SavedReport",
        "Pass", "SignedCard", "PassVoid", "PassSigningKey", "AccessPoint", "ReaderDevice", "DeviceKey", "DeviceAccessPoint", "AccessLog", "GateRuleBook",
        "StudentBlock", "Lockdown", "ScanOverride", "DeviceEnrolment", "WebhookSubscription",
        "Collector", "CustodyNote", "ReleaseCode", "Release", "MusterCall", "MusterPerson", "Visit", "WatchEntry",
        "User", "UserRole", "Role", "UserSession", "UserToken", "UserClaim", "RoleClaim", "UserLogin", "Authenticator", "RecoveryCode", "Passkey",
        "OneTimeCode", "SignInBrake", "VaultKey",
        "ClassListImport", "StoredFile", "WorkOrder", "RetentionDefault", "RetentionSetting", "RetentionRun", "AuditEntry", "Page",
    ];

    /// <summary>Also the one that is set, when the address names one that is not offered.</summary>
    public static IEnumerable<string> Listed(string? set) => set is null || Known.Contains(set) ? Known : Known.Append(set);
}
