using SmartAcademy.Domain.Access.Rules;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Access.Rules;

/// <summary>How many may be inside by one gate, as typed.</summary>
public sealed class GateCapacityForm
{
    public static readonly string[] Fields = [.. typeof(GateCapacityForm).GetProperties().Select(property => property.Name)];

    public int Version { get; set; }

    public string? AccessPointId { get; set; }

    public string? Most { get; set; }

    public string? Mode { get; set; }

    public Func<GateRules, GateRules> Read(FieldReader fields)
    {
        var pointId = FormReading.Id(AccessPointId);
        fields.RefuseIf(pointId is null, TextRefusals.Missing, nameof(AccessPointId));
        fields.RefuseIf(string.IsNullOrWhiteSpace(Most), TextRefusals.Missing, nameof(Most));
        var most = fields.Whole(Most, nameof(Most));
        return rules => rules.SetCapacity(pointId, most, FormReading.Choice<RuleMode>(Mode));
    }
}
