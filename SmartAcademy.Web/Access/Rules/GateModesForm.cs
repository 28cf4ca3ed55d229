using SmartAcademy.Domain.Access.Rules;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Access.Rules;

/// <summary>What the form of the whole school sends, as typed.</summary>
public sealed class GateModesForm
{
    public static readonly string[] Fields = [.. typeof(GateModesForm).GetProperties().Select(property => property.Name)];

    public int Version { get; set; }

    public string? ClosedDays { get; set; }

    public string? Hours { get; set; }

    public string? LateAfter { get; set; }

    public string? Passback { get; set; }

    public string? PassbackMinutes { get; set; }

    public string? EarlyExit { get; set; }

    public string? ExitFrom { get; set; }

    public string? Most { get; set; }

    public string? Mode { get; set; }

    public static GateModesForm Of(GateRules rules, int version) => new()
    {
        Version = version,
        ClosedDays = rules.ClosedDays.ToString(),
        Hours = rules.Hours.ToString(),
        LateAfter = TimeOf(rules.LateAfter),
        Passback = rules.Passback.ToString(),
        PassbackMinutes = FormReading.Written(rules.PassbackMinutes),
        EarlyExit = rules.EarlyExit.ToString(),
        ExitFrom = TimeOf(rules.ExitFrom),
        Most = FormReading.Written(OfSchool(rules)?.Most),
        Mode = (OfSchool(rules)?.Mode ?? RuleMode.Soft).ToString(),
    };

    /// <summary>The change that was typed; what could not be read is refused at its field.</summary>
    public Func<GateRules, GateRules> Read(FieldReader fields)
    {
        var (lateAfter, exitFrom) = (fields.TimeOfDay(LateAfter, nameof(LateAfter)), fields.TimeOfDay(ExitFrom, nameof(ExitFrom)));
        var (minutes, most) = (fields.Whole(PassbackMinutes, nameof(PassbackMinutes)), fields.Whole(Most, nameof(Most)));
        fields.RefuseIf(string.IsNullOrWhiteSpace(PassbackMinutes), TextRefusals.Missing, nameof(PassbackMinutes));
        return rules => (rules with
        {
            ClosedDays = FormReading.Choice<RuleMode>(ClosedDays),
            Hours = FormReading.Choice<RuleMode>(Hours),
            Passback = FormReading.Choice<RuleMode>(Passback),
            PassbackMinutes = minutes ?? 0,
            EarlyExit = FormReading.Choice<RuleMode>(EarlyExit),
        }).SetTimes(null, lateAfter, exitFrom).SetCapacity(null, most, FormReading.Choice<RuleMode>(Mode));
    }

    private static string? TimeOf(IReadOnlyList<ClassTime> times) => FormReading.Written(times.FirstOrDefault(time => time.ClassId is null)?.Time);

    private static GateCapacity? OfSchool(GateRules rules) => rules.Capacities.FirstOrDefault(capacity => capacity.AccessPointId is null);
}
