using SmartAcademy.Domain.Schools;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Schools;

/// <summary>What the form of a department sends, as typed.</summary>
public sealed class DepartmentForm
{
    public static readonly string[] Fields = [.. typeof(DepartmentForm).GetProperties().Select(property => property.Name)];

    public string? Name { get; set; }

    public string? NameBangla { get; set; }

    public string? Code { get; set; }

    public string? HeadUserId { get; set; }

    public static DepartmentForm Of(DepartmentDetails details) => new()
    {
        Name = details.Name,
        NameBangla = details.NameBangla,
        Code = details.Code,
        HeadUserId = details.HeadUserId?.ToString(),
    };

    public DepartmentDetails Read() => new(Name ?? "", Code ?? "", NameBangla, FormReading.Id(HeadUserId));
}
