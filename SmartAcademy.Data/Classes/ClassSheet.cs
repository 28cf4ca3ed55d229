using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Classes;

namespace SmartAcademy.Data.Classes;

/// <summary>Everything the page of one class shows, but for its students.</summary>
public sealed record ClassSheet(
    Guid Id, Guid SchoolId, ClassDetails Details, string YearName, string? DepartmentName, IReadOnlyList<StaffName> Teachers)
{
    public string Label => string.IsNullOrEmpty(Details.Section) ? Details.Name : $"{Details.Name} {Details.Section}";
}
