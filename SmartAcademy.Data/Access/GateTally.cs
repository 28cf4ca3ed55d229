namespace SmartAcademy.Data.Access;

/// <summary>How many scans the gates saw today, and how many students are inside: those who went in last.</summary>
public sealed record GateTally(int InsideNow, int Entries, int Exits, int Denied);
