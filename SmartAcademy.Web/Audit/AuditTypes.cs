namespace SmartAcademy.Web.Audit;

/// <summary>The things that the audit's filter offers.</summary>
internal static class AuditTypes
{
    private static readonly string[] Known =
    [
        "Student", "Guardian", "Guardianship", "SchoolClass", "ClassTeacher", "Department", "AcademicYear", "School", "Pass", "PassSigningKey", "PassVoid",
        "Subject", "ClassSubject", "SubjectTeacher", "StudentSubject", "Room", "Period", "Lesson", "Substitution",
        "AccessPoint", "ReaderDevice", "DeviceKey", "AccessLog", "User", "UserRole", "Role", "UserSession", "ClassListImport", "StoredFile",
        "WorkOrder", "AuditEntry", "Page",
    ];

    /// <summary>Also the one that is set, when the address names one that is not offered.</summary>
    public static IEnumerable<string> Listed(string? set) => set is null || Known.Contains(set) ? Known : Known.Append(set);
}
