using SmartAcademy.Domain.Calendar;

namespace SmartAcademy.Domain.Access.Rules;

/// <summary>
/// Reads the rules of a school together with its calendar. On a day with other hours than the week's, as in Ramadan, hours of coming in
/// and the cut-off move with the beginning of the lessons, hours of going out with their end.
/// </summary>
public sealed class GateTimetable(GateRules rules, SchoolCalendar calendar)
{
    public GateDay On(DateOnly date, Guid? departmentId, Guid? classId, Guid accessPointId)
    {
        var plan = calendar.On(date, departmentId, classId);
        if (!plan.IsOpen)
        {
            return new GateDay { IsSchoolDay = false, ClosedFor = plan.Special?.Name, ClosedDays = rules.ClosedDays };
        }

        var usual = calendar.UsualOn(date.DayOfWeek, departmentId);
        var beginsLater = plan.OpensAt!.Value.ToTimeSpan() - usual.OpensAt.ToTimeSpan();
        var endsLater = plan.ClosesAt!.Value.ToTimeSpan() - usual.ClosesAt.ToTimeSpan();
        var lateAfter = TimeOf(rules.LateAfter, classId, beginsLater);
        return new GateDay
        {
            Hours = rules.Hours,
            Entry = HoursOf(GateDirection.Entry, date.DayOfWeek, classId, accessPointId, beginsLater),
            Exit = HoursOf(GateDirection.Exit, date.DayOfWeek, classId, accessPointId, endsLater),
            LateAfter = lateAfter,
            LateFrom = lateAfter < plan.OpensAt ? lateAfter : lateAfter is null ? null : plan.OpensAt,
            ExitFrom = rules.EarlyExit is RuleMode.Off ? null : TimeOf(rules.ExitFrom, classId, endsLater),
            EarlyExit = rules.EarlyExit,
        };
    }

    private HourSpan[]? HoursOf(GateDirection direction, DayOfWeek day, Guid? classId, Guid accessPointId, TimeSpan moved)
    {
        if (rules.Hours is RuleMode.Off)
        {
            return null;
        }

        var concerned = rules.Windows.Where(hours => hours.Concern(classId, day, accessPointId, direction)).ToList();
        var weight = concerned.Count == 0 ? 0 : concerned.Max(hours => hours.Weight);
        return concerned.Count == 0
            ? null
            : [.. concerned.Where(hours => hours.Weight == weight).Select(hours => hours.Span.Moved(moved)).OrderBy(span => span.From)];
    }

    private static TimeOnly? TimeOf(IReadOnlyList<ClassTime> times, Guid? classId, TimeSpan moved)
    {
        var found = times.FirstOrDefault(time => time.ClassId is not null && time.ClassId == classId)
            ?? times.FirstOrDefault(time => time.ClassId is null);
        return found is null ? null : HourSpan.Move(found.Time, moved);
    }
}
