using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Calendar;

/// <summary>What the form of a term sends, as typed.</summary>
public sealed class TermForm
{
    public static readonly string[] Fields = [.. typeof(TermForm).GetProperties().Select(property => property.Name)];

    public string? Name { get; set; }

    public string? NameBangla { get; set; }

    public string? StartsOn { get; set; }

    public string? EndsOn { get; set; }

    public static TermForm Of(TermDetails details) => new()
    {
        Name = details.Name,
        NameBangla = details.NameBangla,
        StartsOn = FormReading.Written(details.StartsOn),
        EndsOn = FormReading.Written(details.EndsOn),
    };

    public TermDetails Read(FieldReader fields)
    {
        var startsOn = fields.Take(LooseDate.Read(StartsOn), nameof(StartsOn));
        var endsOn = fields.Take(LooseDate.Read(EndsOn), nameof(EndsOn));
        return new TermDetails(Name ?? "", NameBangla, startsOn, endsOn);
    }
}
