using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Rules;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Access.Rules;

/// <summary>Hours that are added, as typed.</summary>
public sealed class GateHoursForm
{
    public static readonly string[] Fields = [.. typeof(GateHoursForm).GetProperties().Select(property => property.Name)];

    public int Version { get; set; }

    public string? ClassId { get; set; }

    public string? Day { get; set; }

    public string? AccessPointId { get; set; }

    public string? Direction { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    public Func<GateRules, GateRules> Read(FieldReader fields)
    {
        fields.RefuseIf(string.IsNullOrWhiteSpace(From), TextRefusals.Missing, nameof(From));
        fields.RefuseIf(string.IsNullOrWhiteSpace(To), TextRefusals.Missing, nameof(To));
        var (from, to) = (fields.TimeOfDay(From, nameof(From)), fields.TimeOfDay(To, nameof(To)));
        var hours = new GateHours(
            FormReading.Id(ClassId), string.IsNullOrEmpty(Day) ? null : FormReading.Choice<DayOfWeek>(Day), FormReading.Id(AccessPointId),
            FormReading.Choice<GateDirection>(Direction), from ?? default, to ?? default);
        return rules => rules.Add(hours);
    }
}
