using SmartAcademy.Domain.Access;

namespace SmartAcademy.Data.Access.Gate;

/// <summary>A block that was not lifted.</summary>
internal sealed record GateBlock(Guid StudentId, DateOnly StartsOn, DateOnly? EndsOn, DateTimeOffset ImposedAt, BlockAtScan AtScan)
{
    public bool HoldsOn(DateOnly day) => StartsOn <= day && (EndsOn is null || EndsOn >= day);
}
