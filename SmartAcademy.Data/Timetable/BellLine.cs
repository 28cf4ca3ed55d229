namespace SmartAcademy.Data.Timetable;

/// <summary>A row of a timetable: the time between two bells.</summary>
public sealed record BellLine(Guid PeriodId, string Name, string? NameBangla, TimeOnly StartsAt, TimeOnly EndsAt, bool IsBreak)
{
    public bool Holds(TimeOnly time) => StartsAt <= time && time < EndsAt;
}
