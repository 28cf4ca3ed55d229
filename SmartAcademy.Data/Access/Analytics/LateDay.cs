namespace SmartAcademy.Data.Access.Analytics;

/// <summary>Late arrivals of a day.</summary>
public sealed record LateDay(DateOnly Day, int Came, int Late);
