namespace SmartAcademy.Domain.Grades;

/// <summary>The steps of a scale, asked for the one that a mark reaches.</summary>
public sealed class GradeLadder(IEnumerable<BandDetails> bands)
{
    private readonly BandDetails[] fromTheTop = [.. bands.OrderByDescending(band => band.FromPercent)];

    public decimal HighestPoint => fromTheTop[0].Point;

    /// <summary>The step for those who fail.</summary>
    public BandDetails Failing => fromTheTop[^1];

    public BandDetails OfPercent(decimal percent) => fromTheTop.FirstOrDefault(band => percent >= band.FromPercent) ?? Failing;

    /// <summary>The step of an average of points: 4.94 is an A, since only 5.00 is an A+.</summary>
    public BandDetails OfPoint(decimal gpa) => fromTheTop.FirstOrDefault(band => gpa >= band.Point) ?? Failing;
}
