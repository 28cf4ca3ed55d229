namespace SmartAcademy.Domain.Grades;

/// <summary>From the grades of all subjects to the result of a term.</summary>
public static class ResultRule
{
    /// <summary>
    /// By grade points on a GPA scale, else by the average in per cent, which is not rounded up to a step: 79.99 is below 80.
    /// Null for a student without a compulsory subject that counts.
    /// </summary>
    public static TermGrade? Of(ScaleDetails scale, IReadOnlyCollection<SubjectGrade> subjects)
    {
        var compulsory = subjects.Where(subject => !subject.IsFourth).ToList();
        if (compulsory.Count == 0)
        {
            return null;
        }

        var ladder = new GradeLadder(scale.Bands);
        var average = HalfUp.TwoPlaces(compulsory.Average(subject => subject.Percent));
        var failed = compulsory.Count(subject => subject.Failed);
        decimal? gpa = scale.Kind is ScaleKind.Gpa
            ? GpaRule.Of([.. compulsory.Select(subject => subject.Point)], [.. subjects.Where(subject => subject.IsFourth).Select(subject => subject.Point)], ladder.HighestPoint)
            : null;
        var reached = gpa is { } points ? ladder.OfPoint(points) : ladder.OfPercent(average);
        var band = scale.OneFailFailsAll && failed > 0 ? ladder.Failing : reached;
        return new TermGrade(gpa, average, subjects.Sum(subject => subject.Percent), band, failed);
    }
}
