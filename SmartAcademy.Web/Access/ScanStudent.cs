using System.ComponentModel;

namespace SmartAcademy.Web.Access;

internal sealed record ScanStudent(
    Guid Id,
    string Name,
    string? NameBangla,
    [property: Description("Class and section.")] string? Class,
    [property: Description("Path of the photo, for granted scans of students who have one; ask it with the same key.")] string? PhotoUrl);
