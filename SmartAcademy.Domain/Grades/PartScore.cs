namespace SmartAcademy.Domain.Grades;

/// <summary>What a student got in one part of an assessment.</summary>
public sealed record PartScore(PartDetails Part, MarkEntry Entry)
{
    public bool Counts => Entry.State is not MarkState.Exempt;

    /// <summary>Who was absent reached nothing.</summary>
    public decimal Reached => Entry.Value ?? 0;

    public bool Failed => Counts && Reached < Part.PassMark;
}
