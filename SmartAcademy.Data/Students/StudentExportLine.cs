using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Students;

/// <summary>A student with every field and the guardian to call first, as exports write them.</summary>
public sealed record StudentExportLine(
    string EnrolmentNumber, StudentDetails Details, StudentStatus Status, string? ClassName, string? Section, string? DepartmentName,
    string SchoolName, string? GuardianName, string? GuardianPhone);
