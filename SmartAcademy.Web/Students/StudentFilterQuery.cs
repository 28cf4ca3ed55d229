using System.Globalization;
using SmartAcademy.Data.Students;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Web.Students;

/// <summary>The filter of the list as its address says it; what cannot be read filters nothing.</summary>
internal static class StudentFilterQuery
{
    public static StudentFilter Read(IQueryCollection query) => new()
    {
        Search = query["q"],
        SchoolId = Guid.TryParse(query["school"], out var school) ? school : null,
        ClassId = Guid.TryParse(query["class"], out var schoolClass) ? schoolClass : null,
        Status = Enum.TryParse<StudentStatus>(query["status"], out var status) && Enum.IsDefined(status) ? status : null,
        Deleted = query["show"] == "removed",
        Sort = query["sort"],
        Page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1,
    };
}
