namespace SmartAcademy.Data.Access;

/// <summary>Granted scans within one hour of the school's clock, today and on the day it is compared with.</summary>
public sealed record HourScans(int Hour, int Today, int Before);
