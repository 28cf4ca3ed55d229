namespace SmartAcademy.Domain.Grades;

/// <summary>Finds marks that look like a slip of the pen: far from what the same student got in the other subjects.</summary>
public static class AnomalyRule
{
    /// <summary>Points away from the mean of the others that always deserve a look.</summary>
    public const double FarPoints = 25;

    /// <summary>Standard deviations of the others.</summary>
    public const double FarDeviations = 2.5;

    /// <summary>Who is very even should not be asked about for every trifle.</summary>
    public const double LeastPoints = 10;

    /// <summary>Fewer other subjects say nothing.</summary>
    public const int LeastOthers = 3;

    /// <summary>
    /// For each mark the mean of the student's other marks where the mark is far from it, else null. The mark itself stays out of the
    /// mean: among nine, a single one could otherwise never be more than 2.67 deviations away.
    /// </summary>
    public static IReadOnlyList<double?> Of(IReadOnlyList<double> percents) =>
        [.. percents.Select((percent, place) => MeanFarFrom(percent, [.. percents.Where((_, other) => other != place)]))];

    private static double? MeanFarFrom(double percent, double[] others)
    {
        if (others.Length < LeastOthers)
        {
            return null;
        }

        var mean = others.Average();
        var deviation = Math.Sqrt(others.Average(other => (other - mean) * (other - mean)));
        var away = Math.Abs(percent - mean);
        return away > FarPoints || (away > LeastPoints && away > FarDeviations * deviation) ? mean : null;
    }
}
