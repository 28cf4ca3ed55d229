namespace SmartAcademy.Domain.Timetable;

/// <summary>A period with the times at which its bells ring on one day, on the school's wall clock.</summary>
public sealed record DayBell(Period Period, TimeOnly StartsAt, TimeOnly EndsAt);
