namespace SmartAcademy.Domain.Grades;

/// <summary>The grade point average of the education boards of Bangladesh.</summary>
public static class GpaRule
{
    /// <summary>What the fourth subject must bring before it helps: only the points above these are added.</summary>
    public const decimal PointsOfFourthNotCounted = 2;

    /// <summary>
    /// The sum of the compulsory points, and what the fourth subject has above two, divided by the number of compulsory subjects;
    /// at most <paramref name="highest"/>, rounded half up to two places. A compulsory subject without a point fails all: 0.00.
    /// </summary>
    public static decimal Of(IReadOnlyCollection<decimal> compulsory, IReadOnlyCollection<decimal> fourth, decimal highest)
    {
        if (compulsory.Count == 0 || compulsory.Any(point => point == 0))
        {
            return 0;
        }

        var extra = fourth.Select(point => Math.Max(0, point - PointsOfFourthNotCounted)).DefaultIfEmpty().Max();
        return HalfUp.TwoPlaces(Math.Min(highest, (compulsory.Sum() + extra) / compulsory.Count));
    }
}
