using SmartAcademy.Domain.Grades;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Grades;

/// <summary>What the form of a scale sends, as typed.</summary>
public sealed class ScaleForm
{
    public static readonly string[] Fields = [.. typeof(ScaleForm).GetProperties().Select(property => property.Name)];

    public string? Name { get; set; }

    public string? NameBangla { get; set; }

    public string? Kind { get; set; }

    public string? Program { get; set; }

    public string? PartPassPercent { get; set; }

    public bool OneFailFailsAll { get; set; }

    public List<BandForm> Bands { get; set; } = [];

    /// <summary>With empty lines for further steps.</summary>
    public static ScaleForm Of(ScaleDetails details) => new()
    {
        Name = details.Name,
        NameBangla = details.NameBangla,
        Kind = details.Kind.ToString(),
        Program = details.Program,
        PartPassPercent = DecimalReading.Written(details.PartPassPercent),
        OneFailFailsAll = details.OneFailFailsAll,
        Bands = [.. details.Bands.Select(Line).Concat(Enumerable.Range(0, Math.Min(2, ScaleDetails.MostBands - details.Bands.Count)).Select(_ => new BandForm()))],
    };

    public ScaleDetails Read(FieldReader fields) => new()
    {
        Name = Name ?? "",
        NameBangla = NameBangla,
        Kind = FormReading.Choice<ScaleKind>(Kind),
        Program = Program,
        PartPassPercent = fields.Decimal(PartPassPercent, nameof(PartPassPercent)) ?? 0,
        OneFailFailsAll = OneFailFailsAll,
        Bands = [.. Bands.Where(band => !string.IsNullOrWhiteSpace(band.FromPercent)).Select(band => Read(fields, band))],
    };

    private static BandForm Line(BandDetails band) => new()
    {
        FromPercent = DecimalReading.Written(band.FromPercent),
        Letter = band.Letter,
        Point = DecimalReading.Written(band.Point),
        Name = band.Name,
        NameBangla = band.NameBangla,
        IsFail = band.IsFail,
    };

    private static BandDetails Read(FieldReader fields, BandForm band) => new(
        fields.Decimal(band.FromPercent, nameof(Bands)) ?? 0, band.Letter ?? "", fields.Decimal(band.Point, nameof(Bands)) ?? 0, band.Name ?? "", band.NameBangla, band.IsFail);
}
