using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Grades;

/// <summary>A test or examination in a subject; its parts are columns of the grade book.</summary>
public sealed class Assessment : IOwnedBySchool
{
    private Assessment()
    {
    }

    private Assessment(Guid schoolId, Guid sheetId) => (Id, SchoolId, SheetId) = (Guid.CreateVersion7(), schoolId, sheetId);

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    public Guid SheetId { get; private set; }

    public string Name { get; private set; } = "";

    public string? NameBangla { get; private set; }

    public AssessmentKind Kind { get; private set; }

    public decimal Weight { get; private set; }

    public DateOnly? HeldOn { get; private set; }

    public ICollection<AssessmentPart> Parts { get; } = [];

    public AssessmentDetails Details => new()
    {
        Name = Name,
        NameBangla = NameBangla,
        Kind = Kind,
        Weight = Weight,
        HeldOn = HeldOn,
        Parts = [.. Parts.OrderBy(part => part.Kind).Select(part => part.Details)],
    };

    public static Assessment Plan(Guid schoolId, Guid sheetId, AssessmentDetails details)
    {
        var assessment = new Assessment(schoolId, sheetId);
        assessment.Describe(details);
        return assessment;
    }

    /// <summary>Details that <see cref="AssessmentDetails.Check"/> has passed. A part of a kind that stays keeps its marks.</summary>
    public void Describe(AssessmentDetails details)
    {
        (Name, NameBangla, Kind, Weight, HeldOn) = (details.Name, details.NameBangla, details.Kind, details.Weight, details.HeldOn);
        foreach (var gone in Parts.Where(part => details.Parts.All(wanted => wanted.Kind != part.Kind)).ToList())
        {
            Parts.Remove(gone);
        }

        foreach (var wanted in details.Parts)
        {
            if (Parts.FirstOrDefault(part => part.Kind == wanted.Kind) is { } known)
            {
                known.Set(wanted);
            }
            else
            {
                Parts.Add(new AssessmentPart(SchoolId, Id, wanted));
            }
        }
    }
}
