using SmartAcademy.Domain.Access.Overrides;

namespace SmartAcademy.Data.Access.Overrides;

/// <param name="Day">By the school's clock; null means today.</param>
/// <param name="GuardId">Of one guard.</param>
/// <param name="Why">Of one reason.</param>
public sealed record OverrideFilter(DateOnly? Day = null, Guid? GuardId = null, OverrideReason? Why = null);
