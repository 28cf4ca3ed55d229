namespace SmartAcademy.Data.Passes;

/// <summary>One thing that happened to a pass, and who did it.</summary>
public sealed record PassEvent(PassEventKind Kind, DateTimeOffset At, string By, string? Reason);
