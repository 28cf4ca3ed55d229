namespace SmartAcademy.Data.Work;

/// <summary>What came of a work: a summary in the runner's own shape, and a file to download.</summary>
public sealed record WorkOutcome(object? Summary = null, Guid? FileId = null);
