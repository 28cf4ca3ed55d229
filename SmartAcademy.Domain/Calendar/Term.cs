using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Calendar;

/// <summary>A part of an academic year that ends with an examination, such as the half-yearly term.</summary>
public sealed class Term : IOwnedBySchool
{
    private Term()
    {
    }

    private Term(Guid schoolId, Guid academicYearId) => (Id, SchoolId, AcademicYearId) = (Guid.CreateVersion7(), schoolId, academicYearId);

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    public Guid AcademicYearId { get; private set; }

    public string Name { get; private set; } = "";

    public string? NameBangla { get; private set; }

    public DateOnly StartsOn { get; private set; }

    public DateOnly EndsOn { get; private set; }

    public static Term Open(Guid schoolId, Guid academicYearId, TermDetails details)
    {
        var term = new Term(schoolId, academicYearId);
        term.Describe(details);
        return term;
    }

    public void Describe(TermDetails details) =>
        (Name, NameBangla, StartsOn, EndsOn) = (details.Name, details.NameBangla, details.StartsOn, details.EndsOn);
}
