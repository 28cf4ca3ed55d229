namespace SmartAcademy.Domain.Access.Rules;

/// <summary>Hours in which pupils come in or go out.</summary>
/// <param name="ClassId">Null for every class.</param>
/// <param name="Day">Null for every school day.</param>
/// <param name="AccessPointId">Null for every gate.</param>
/// <param name="Direction">In or out.</param>
/// <param name="From">The first minute.</param>
/// <param name="To">The last minute.</param>
public sealed record GateHours(Guid? ClassId, DayOfWeek? Day, Guid? AccessPointId, GateDirection Direction, TimeOnly From, TimeOnly To)
{
    public HourSpan Span => new(From, To);

    /// <summary>What is said of a class goes before what is said of a gate, and that before what is said of a day.</summary>
    public int Weight => (ClassId is null ? 0 : 4) + (AccessPointId is null ? 0 : 2) + (Day is null ? 0 : 1);

    public bool Concern(Guid? classId, DayOfWeek day, Guid accessPointId, GateDirection direction) =>
        Direction == direction && (ClassId is null || ClassId == classId) && (AccessPointId is null || AccessPointId == accessPointId)
        && (Day is null || Day == day);

    public bool IsBeside(GateHours other) =>
        (ClassId, Day, AccessPointId, Direction) == (other.ClassId, other.Day, other.AccessPointId, other.Direction);
}
