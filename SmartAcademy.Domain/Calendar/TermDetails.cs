using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Calendar;

/// <summary>What an administrator writes about a term.</summary>
public sealed record TermDetails(string Name, string? NameBangla, DateOnly StartsOn, DateOnly EndsOn)
{
    /// <summary>The details as they are stored, or every refusal at its field; a term lies inside its year and beside the others.</summary>
    public Checked<TermDetails> Check(DateOnly yearStartsOn, DateOnly yearEndsOn, IEnumerable<(DateOnly StartsOn, DateOnly EndsOn)> otherTerms)
    {
        var fields = new FieldReader();
        var details = this with
        {
            Name = fields.RequiredLine(Name, 40, nameof(Name)),
            NameBangla = fields.Line(NameBangla, 60, nameof(NameBangla)),
        };
        fields.RefuseIf(EndsOn < StartsOn, CalendarRefusals.EndsBeforeItStarts, nameof(EndsOn));
        fields.RefuseIf(StartsOn < yearStartsOn || EndsOn > yearEndsOn, CalendarRefusals.OutsideTheYear, nameof(StartsOn));
        fields.RefuseIf(otherTerms.Any(other => StartsOn <= other.EndsOn && other.StartsOn <= EndsOn), CalendarRefusals.TermsOverlap, nameof(StartsOn));
        return fields.Finish(details);
    }
}
