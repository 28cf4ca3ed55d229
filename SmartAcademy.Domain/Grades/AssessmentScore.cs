namespace SmartAcademy.Domain.Grades;

/// <summary>What a student got in an assessment, part by part.</summary>
public sealed record AssessmentScore(decimal Weight, IReadOnlyList<PartScore> Parts)
{
    public bool Counts => Parts.Any(part => part.Counts);

    /// <summary>A share of 1; whatever the maximum, it becomes per cent. Parts one is exempt from leave the maximum too.</summary>
    public decimal Share
    {
        get
        {
            var counted = Parts.Where(part => part.Counts).ToList();
            return counted.Sum(part => part.Reached) / counted.Sum(part => part.Part.Maximum);
        }
    }
}
