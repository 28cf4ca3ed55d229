using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Schools;

/// <summary>What an administrator writes about an academic year.</summary>
public sealed record AcademicYearDetails(string Name, DateOnly StartsOn, DateOnly EndsOn)
{
    /// <summary>The details as they are stored, or every refusal at its field.</summary>
    public Checked<AcademicYearDetails> Check()
    {
        var fields = new FieldReader();
        var details = this with { Name = fields.RequiredLine(Name, 40, nameof(Name)) };
        fields.RefuseIf(EndsOn <= StartsOn, SchoolRefusals.YearEndsBeforeItStarts, nameof(EndsOn));
        return fields.Finish(details);
    }
}
