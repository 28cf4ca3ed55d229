using SmartAcademy.Domain.Calendar;

namespace SmartAcademy.Data.Calendar;

/// <summary>A day as the whole school keeps it.</summary>
public sealed record CalendarDay(DateOnly Date, DayPlan Plan);
