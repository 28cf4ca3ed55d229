using SmartAcademy.Domain.Schools;

namespace SmartAcademy.Data.Schools;

public sealed record AcademicYearLine(Guid Id, Guid SchoolId, string SchoolCode, AcademicYearDetails Details, bool IsCurrent, int Classes);
