using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Calendar;

/// <summary>What an administrator writes about a special day.</summary>
public sealed record SpecialDayDetails
{
    /// <summary>The longest break, from the first day to the last.</summary>
    public const int MostDays = 120;

    public required SpecialDayKind Kind { get; init; }

    public required string Name { get; init; }

    public string? NameBangla { get; init; }

    public required DateOnly StartsOn { get; init; }

    public required DateOnly EndsOn { get; init; }

    public Guid? DepartmentId { get; init; }

    public Guid? ClassId { get; init; }

    public bool DependsOnMoon { get; init; }

    public bool ForStaff { get; init; } = true;

    public TimeOnly? OpensAt { get; init; }

    public TimeOnly? ClosesAt { get; init; }

    /// <summary>The details as they are stored, or every refusal at its field.</summary>
    public Checked<SpecialDayDetails> Check()
    {
        var fields = new FieldReader();
        var details = this with
        {
            Name = fields.RequiredLine(Name, 120, nameof(Name)),
            NameBangla = fields.Line(NameBangla, 120, nameof(NameBangla)),
        };
        fields.RefuseIf(EndsOn < StartsOn, CalendarRefusals.EndsBeforeItStarts, nameof(EndsOn));
        fields.RefuseIf(EndsOn.DayNumber - StartsOn.DayNumber >= MostDays, CalendarRefusals.SpecialDayTooLong, nameof(EndsOn));
        fields.RefuseIf(Kind is SpecialDayKind.OtherHours && (OpensAt is null || ClosesAt is null), CalendarRefusals.HoursMissing, nameof(OpensAt));
        fields.RefuseIf(OpensAt >= ClosesAt, CalendarRefusals.ClosesBeforeItOpens, nameof(ClosesAt));
        return fields.Finish(details);
    }
}
