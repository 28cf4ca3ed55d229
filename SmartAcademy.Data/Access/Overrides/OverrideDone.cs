using SmartAcademy.Domain.Access.Overrides;

namespace SmartAcademy.Data.Access.Overrides;

/// <summary>Who let the person through, by the school's clock.</summary>
public sealed record OverrideDone(DateTimeOffset At, string? Guard, OverrideReason Why);
