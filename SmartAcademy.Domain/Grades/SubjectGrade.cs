namespace SmartAcademy.Domain.Grades;

/// <summary>A student's grade in one subject of a term.</summary>
/// <param name="Percent">Whole per cents.</param>
/// <param name="Band">The step of the scale; that of failure when a part was failed.</param>
/// <param name="IsFourth">The optional subject, which can only help.</param>
public sealed record SubjectGrade(decimal Percent, BandDetails Band, bool IsFourth)
{
    public bool Failed => Band.IsFail;

    public decimal Point => Band.Point;
}
