using SmartAcademy.Domain.Schools;

namespace SmartAcademy.Data.Schools;

/// <summary>A department as a list and its form show it.</summary>
public sealed record DepartmentLine(
    Guid Id, Guid SchoolId, string SchoolCode, DepartmentDetails Details, string? HeadName, int Classes, int Students, bool IsDeleted);
