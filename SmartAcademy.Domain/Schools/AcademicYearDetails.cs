using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Schools;

/// <summary>What an administrator writes about an academic year.</summary>
/// <param name="Name">For instance "2026" or "1447–48".</param>
/// <param name="StartsOn">The first day.</param>
/// <param name="EndsOn">The last day.</param>
/// <param name="DepartmentId">The department that keeps this year of its own; fixed once the year is open.</param>
public sealed record AcademicYearDetails(string Name, DateOnly StartsOn, DateOnly EndsOn, Guid? DepartmentId = null)
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
