namespace SmartAcademy.Data.Grades;

/// <summary>A term to choose from a list.</summary>
public sealed record TermName(Guid Id, Guid YearId, string Name, string? NameBangla, string YearName, DateOnly StartsOn, DateOnly EndsOn)
{
    /// <summary>Who is in class on this day gets marks: today while the term runs, else its nearest day.</summary>
    internal DateOnly RollDay(DateOnly today) => today < StartsOn ? StartsOn : today > EndsOn ? EndsOn : today;
}
