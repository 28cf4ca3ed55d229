namespace SmartAcademy.Domain.Access.Tallies;

/// <summary>Between which values the middle half lies.</summary>
/// <param name="Lower">A quarter is at most this.</param>
/// <param name="Median">Half is at most this.</param>
/// <param name="Upper">Three quarters are at most this.</param>
/// <param name="Count">How many were counted.</param>
public readonly record struct Quartiles(int Lower, int Median, int Upper, int Count)
{
    /// <summary>Of values that were counted; each quartile is one of the values (nearest rank). All zero when nothing was counted.</summary>
    public static Quartiles Of(IEnumerable<(int Value, int Count)> counted)
    {
        var steps = counted.Where(step => step.Count > 0).OrderBy(step => step.Value).ToList();
        var all = steps.Sum(step => step.Count);
        return all == 0 ? default : new(At(steps, Rank(all, 1)), At(steps, Rank(all, 2)), At(steps, Rank(all, 3)), all);
    }

    private static int Rank(int all, int quarters) => (int)Math.Ceiling(all * quarters / 4.0);

    private static int At(List<(int Value, int Count)> steps, int rank)
    {
        var passed = 0;
        return steps.First(step => (passed += step.Count) >= rank).Value;
    }
}
