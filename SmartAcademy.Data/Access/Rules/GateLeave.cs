namespace SmartAcademy.Data.Access.Rules;

/// <summary>While a student may go before the end of lessons.</summary>
public sealed record GateLeave(Guid StudentId, DateTimeOffset StartsAt, DateTimeOffset EndsAt)
{
    public bool Covers(DateTimeOffset at) => StartsAt <= at && at < EndsAt;
}
