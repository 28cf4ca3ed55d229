namespace SmartAcademy.Data.Timetable;

/// <summary>How many lessons of a day were copied, and how many were left out because their place was taken.</summary>
public sealed record DayCopy(int Copied, int LeftOut);
