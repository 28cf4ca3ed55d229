using SmartAcademy.Domain.Grades;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Grades;

/// <summary>What the form of an assessment sends, as typed.</summary>
public sealed class AssessmentForm
{
    public static readonly string[] Fields = [.. typeof(AssessmentForm).GetProperties().Select(property => property.Name)];

    public string? Name { get; set; }

    public string? NameBangla { get; set; }

    public string? Kind { get; set; }

    public string? Weight { get; set; }

    public string? HeldOn { get; set; }

    public List<PartForm> Parts { get; set; } = [];

    /// <summary>A written examination of 100 with the scale's usual pass mark.</summary>
    public static AssessmentForm Begin(decimal partPassPercent) => Of(new AssessmentDetails
    {
        Name = "",
        Weight = 100,
        Parts = [new PartDetails(PartKind.Whole, 100, partPassPercent)],
    });

    public static AssessmentForm Of(AssessmentDetails details) => new()
    {
        Name = details.Name,
        NameBangla = details.NameBangla,
        Kind = details.Kind.ToString(),
        Weight = DecimalReading.Written(details.Weight),
        HeldOn = FormReading.Written(details.HeldOn),
        Parts = [.. Enum.GetValues<PartKind>().Select(kind => Line(kind, details.Parts.FirstOrDefault(part => part.Kind == kind)))],
    };

    public AssessmentDetails Read(FieldReader fields) => new()
    {
        Name = Name ?? "",
        NameBangla = NameBangla,
        Kind = FormReading.Choice<AssessmentKind>(Kind),
        Weight = fields.Decimal(Weight, nameof(Weight)) ?? 0,
        HeldOn = fields.Day(HeldOn, nameof(HeldOn)),
        Parts = [.. Parts.Where(part => !string.IsNullOrWhiteSpace(part.Maximum)).Select(part => Read(fields, part))],
    };

    private static PartForm Line(PartKind kind, PartDetails? part) => new()
    {
        Kind = kind,
        Maximum = DecimalReading.Written(part?.Maximum),
        PassMark = DecimalReading.Written(part?.PassMark),
    };

    private static PartDetails Read(FieldReader fields, PartForm part) =>
        new(part.Kind, fields.Decimal(part.Maximum, nameof(Parts)) ?? 0, fields.Decimal(part.PassMark, nameof(Parts)));
}
