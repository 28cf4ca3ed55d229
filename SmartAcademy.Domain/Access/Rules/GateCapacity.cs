namespace SmartAcademy.Domain.Access.Rules;

/// <summary>How many pupils may be inside at once.</summary>
/// <param name="AccessPointId">Those who came in by this gate and have not gone out by it, as at the door of a hall; null for the school.</param>
/// <param name="Most">The number.</param>
/// <param name="Mode">What happens to the next one.</param>
public sealed record GateCapacity(Guid? AccessPointId, int Most, RuleMode Mode)
{
    public const int Largest = 100_000;
}
