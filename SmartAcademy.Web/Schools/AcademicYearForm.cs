using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Schools;

/// <summary>What the form of an academic year sends, as typed.</summary>
public sealed class AcademicYearForm
{
    public static readonly string[] Fields = [.. typeof(AcademicYearForm).GetProperties().Select(property => property.Name)];

    public string? Name { get; set; }

    public string? StartsOn { get; set; }

    public string? EndsOn { get; set; }

    public string? DepartmentId { get; set; }

    public static AcademicYearForm Of(AcademicYearDetails details) => new()
    {
        Name = details.Name,
        StartsOn = FormReading.Written(details.StartsOn),
        EndsOn = FormReading.Written(details.EndsOn),
    };

    public AcademicYearDetails Read(FieldReader fields)
    {
        var startsOn = fields.Take(LooseDate.Read(StartsOn), nameof(StartsOn));
        var endsOn = fields.Take(LooseDate.Read(EndsOn), nameof(EndsOn));
        return new AcademicYearDetails(Name ?? "", startsOn, endsOn, FormReading.Id(DepartmentId));
    }
}
