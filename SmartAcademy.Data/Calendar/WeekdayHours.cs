namespace SmartAcademy.Data.Calendar;

/// <summary>What an administrator writes about one day of the week; times on the school's wall clock.</summary>
public sealed record WeekdayHours(DayOfWeek Day, bool IsOpen, TimeOnly OpensAt, TimeOnly ClosesAt);
