using SmartAcademy.Domain.Access.Rules;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Access.Rules;

/// <summary>The own times of a class, as typed.</summary>
public sealed class ClassTimesForm
{
    public static readonly string[] Fields = [.. typeof(ClassTimesForm).GetProperties().Select(property => property.Name)];

    public int Version { get; set; }

    public string? ClassId { get; set; }

    public string? LateAfter { get; set; }

    public string? ExitFrom { get; set; }

    public Func<GateRules, GateRules> Read(FieldReader fields)
    {
        var classId = FormReading.Id(ClassId);
        fields.RefuseIf(classId is null, TextRefusals.Missing, nameof(ClassId));
        fields.RefuseIf(string.IsNullOrWhiteSpace(LateAfter) && string.IsNullOrWhiteSpace(ExitFrom), TextRefusals.Missing, nameof(LateAfter));
        var (lateAfter, exitFrom) = (fields.TimeOfDay(LateAfter, nameof(LateAfter)), fields.TimeOfDay(ExitFrom, nameof(ExitFrom)));
        return rules => rules.SetTimes(classId, lateAfter, exitFrom);
    }
}
