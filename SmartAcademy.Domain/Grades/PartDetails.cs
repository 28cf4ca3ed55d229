namespace SmartAcademy.Domain.Grades;

/// <summary>What a teacher sets for a part; without a pass mark the part need not be passed by itself.</summary>
public sealed record PartDetails(PartKind Kind, decimal Maximum, decimal? PassMark);
