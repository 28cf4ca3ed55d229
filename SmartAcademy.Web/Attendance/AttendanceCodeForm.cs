using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Attendance;

/// <summary>What the form of a code sends, as typed.</summary>
public sealed class AttendanceCodeForm
{
    public static readonly string[] Fields = [.. typeof(AttendanceCodeForm).GetProperties().Select(property => property.Name)];

    public string? Name { get; set; }

    public string? NameBangla { get; set; }

    public string? Letter { get; set; }

    public string? Direction { get; set; }

    public string? CountsAs { get; set; }

    public string? Setter { get; set; }

    public string? Reasons { get; set; }

    public string? SortOrder { get; set; }

    /// <summary>"Yes" or nothing.</summary>
    public string? IsActive { get; set; }

    public static AttendanceCodeForm Of(AttendanceCodeDetails details) => new()
    {
        Name = details.Name,
        NameBangla = details.NameBangla,
        Letter = details.Letter,
        Direction = details.Direction.ToString(),
        CountsAs = details.CountsAs.ToString(),
        Setter = details.Setter.ToString(),
        Reasons = details.Reasons,
        SortOrder = FormReading.Written(details.SortOrder),
        IsActive = details.IsActive ? "Yes" : null,
    };

    public AttendanceCodeDetails Read(FieldReader fields) => new(
        Name ?? "",
        NameBangla,
        Letter ?? "",
        FormReading.Choice<CodeDirection>(Direction),
        FormReading.Choice<CountsAs>(CountsAs),
        FormReading.Choice<CodeSetter>(Setter),
        Reasons,
        IsActive == "Yes",
        fields.Whole(SortOrder, nameof(SortOrder)) ?? 0);
}
