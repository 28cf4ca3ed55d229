namespace SmartAcademy.Data.Releases;

/// <summary>A warning to whoever hands the child over.</summary>
public sealed record PickUpNote(Guid Id, string Words, string? By, DateTimeOffset At);
