namespace SmartAcademy.Data.Access.Analytics;

/// <summary>A minute with many scans; the minute counts from midnight on the school's wall clock.</summary>
public sealed record BusyMinute(DateOnly Day, int Minute, int Scans)
{
    public TimeOnly At => TimeOnly.MinValue.AddMinutes(Minute);
}
