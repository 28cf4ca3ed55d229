namespace SmartAcademy.Domain.Grades;

/// <summary>A student's grade of a whole term.</summary>
/// <param name="Gpa">Null on scales without points.</param>
/// <param name="Average">Of the compulsory subjects, in per cent with two places.</param>
/// <param name="Total">Of all subjects, each out of 100.</param>
/// <param name="Band">The step of the scale.</param>
/// <param name="FailedSubjects">Compulsory ones.</param>
public sealed record TermGrade(decimal? Gpa, decimal Average, decimal Total, BandDetails Band, int FailedSubjects)
{
    public bool Failed => Band.IsFail;
}
