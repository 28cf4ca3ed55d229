using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Attendance.Leave;

/// <summary>What a guardian writes when asking for leave.</summary>
/// <param name="StartsOn">The first day away.</param>
/// <param name="EndsOn">The last day away.</param>
/// <param name="Reason">In the guardian's words.</param>
public sealed record LeaveWish(DateOnly? StartsOn, DateOnly? EndsOn, string? Reason)
{
    public const int LongestReason = 300;

    /// <summary>Longer absences are settled with the head in person.</summary>
    private const int MostDays = 60;

    /// <summary>A child that fell ill is excused afterwards; older days are the school's own record.</summary>
    private const int MostDaysAfterwards = 7;

    public Checked<LeaveWish> Check(DateOnly today)
    {
        var fields = new FieldReader();
        fields.RefuseIf(StartsOn is null, TextRefusals.DateMissing, nameof(StartsOn));
        var wish = this with { Reason = fields.RequiredLine(Reason, LongestReason, nameof(Reason)), EndsOn = EndsOn ?? StartsOn };
        if (wish is { StartsOn: { } from, EndsOn: { } until })
        {
            fields.RefuseIf(until < from, LeaveRefusals.EndsBeforeStart, nameof(EndsOn));
            fields.RefuseIf(until.DayNumber - from.DayNumber >= MostDays, LeaveRefusals.TooLong, nameof(EndsOn));
            fields.RefuseIf(from < today.AddDays(-MostDaysAfterwards), LeaveRefusals.TooLongAgo, nameof(StartsOn));
        }

        return fields.Finish(wish);
    }
}
