using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Classes;

/// <summary>What the form of a class sends, as typed.</summary>
public sealed class ClassForm
{
    public static readonly string[] Fields = [.. typeof(ClassForm).GetProperties().Select(property => property.Name)];

    public string? Name { get; set; }

    public string? NameBangla { get; set; }

    public string? Section { get; set; }

    public string? DepartmentId { get; set; }

    public string? Program { get; set; }

    public string? SortOrder { get; set; }

    public string? AcademicYearId { get; set; }

    public static ClassForm Of(ClassDetails details) => new()
    {
        Name = details.Name,
        NameBangla = details.NameBangla,
        Section = details.Section,
        DepartmentId = details.DepartmentId?.ToString(),
        Program = details.Program,
        SortOrder = FormReading.Written(details.SortOrder),
    };

    public ClassDetails Read(FieldReader fields) =>
        new(Name ?? "", Section, NameBangla, FormReading.Id(DepartmentId), Program, fields.Whole(SortOrder, nameof(SortOrder)) ?? 0);
}
