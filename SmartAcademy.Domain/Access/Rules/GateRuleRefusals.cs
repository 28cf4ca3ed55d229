using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Access.Rules;

public static class GateRuleRefusals
{
    public static readonly Refusal MinutesOutOfRange = new("passback_minutes_out_of_range", "PassbackMinutes");
    public static readonly Refusal ExitTimeMissing = new("early_exit_without_time", "EarlyExit");
    public static readonly Refusal HoursMissing = new("gate_hours_missing", "Hours");
    public static readonly Refusal EndsBeforeItStarts = new("gate_hours_end_before_they_start", "To");
    public static readonly Refusal HoursOverlap = new("gate_hours_overlap", "From");
    public static readonly Refusal LateAfterTheHours = new("late_after_the_gate_hours", "LateAfter");
    public static readonly Refusal ClassHasATime = new("class_has_a_time", "ClassId");
    public static readonly Refusal PlaceHasACapacity = new("place_has_a_capacity", "AccessPointId");
    public static readonly Refusal CapacityOutOfRange = new("capacity_out_of_range", "Most");
    public static readonly Refusal TooMany = new("too_many_gate_rules");

    /// <summary>Somebody else saved since the page was opened.</summary>
    public static readonly Refusal ChangedMeanwhile = new("gate_rules_changed_meanwhile");

    public static readonly Refusal NoDraft = new("no_gate_rules_draft");
}
