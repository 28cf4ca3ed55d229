using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Timetable;

/// <summary>What an administrator writes about a period.</summary>
public sealed record PeriodDetails(
    int Number, string Name, TimeOnly StartsAt, TimeOnly EndsAt, string? NameBangla = null, bool IsBreak = false, Guid? DepartmentId = null)
{
    private const int HighestNumber = 30;

    /// <summary>The details as they are stored, or every refusal at its field.</summary>
    public Checked<PeriodDetails> Check()
    {
        var fields = new FieldReader();
        fields.RefuseIf(Number is < 1 or > HighestNumber, TimetableRefusals.PeriodNumberOutOfRange, nameof(Number));
        var details = this with
        {
            Name = fields.RequiredLine(Name, 30, nameof(Name)),
            NameBangla = fields.Line(NameBangla, 30, nameof(NameBangla)),
        };
        fields.RefuseIf(EndsAt <= StartsAt, TimetableRefusals.PeriodEndsBeforeItStarts, nameof(EndsAt));
        return fields.Finish(details);
    }
}
