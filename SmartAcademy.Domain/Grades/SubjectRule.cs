namespace SmartAcademy.Domain.Grades;

/// <summary>From the marks of one subject to its grade.</summary>
public static class SubjectRule
{
    /// <summary>
    /// Every assessment becomes per cent, the weights divide the whole, and the sum is rounded half up to a whole per cent before it is
    /// graded. A part with a pass mark that is not reached fails the subject, whatever the sum. Null when the student was exempt from all.
    /// </summary>
    public static SubjectGrade? Of(GradeLadder ladder, IEnumerable<AssessmentScore> scores, bool isFourth)
    {
        var counted = scores.Where(score => score.Counts).ToList();
        if (counted.Count == 0)
        {
            return null;
        }

        var share = counted.Sum(score => score.Weight * score.Share) / counted.Sum(score => score.Weight);
        var percent = HalfUp.Whole(share * 100);
        var failedAPart = counted.SelectMany(score => score.Parts).Any(part => part.Failed);
        return new SubjectGrade(percent, failedAPart ? ladder.Failing : ladder.OfPercent(percent), isFourth);
    }
}
