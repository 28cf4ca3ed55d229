using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Subjects;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Subjects;

/// <summary>What the form of a subject sends, as typed.</summary>
public sealed class SubjectForm
{
    public static readonly string[] Fields = [.. typeof(SubjectForm).GetProperties().Select(property => property.Name)];

    public string? Code { get; set; }

    public string? Name { get; set; }

    public string? NameBangla { get; set; }

    public string? SortOrder { get; set; }

    public static SubjectForm Of(SubjectDetails details) => new()
    {
        Code = details.Code,
        Name = details.Name,
        NameBangla = details.NameBangla,
        SortOrder = FormReading.Written(details.SortOrder),
    };

    public SubjectDetails Read(FieldReader fields) =>
        new(Code ?? "", Name ?? "", NameBangla, fields.Whole(SortOrder, nameof(SortOrder)) ?? 0);
}
