using SmartAcademy.Domain.Access;

namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>Notes who came when, while the scans of the demo academy pass by, so that the registers agree with the gates.</summary>
internal sealed class DemoFirstScans(DemoCalendar calendar)
{
    private readonly Dictionary<(Guid StudentId, DateOnly Day), TimeOnly> came = [];

    public IEnumerable<DemoScan> Note(IEnumerable<DemoScan> scans)
    {
        foreach (var scan in scans)
        {
            if (scan is { StudentId: { } student, Direction: GateDirection.Entry, Reason: null })
            {
                var local = TimeZoneInfo.ConvertTime(scan.OccurredAt, calendar.Clock.Zone).DateTime;
                came.TryAdd((student, DateOnly.FromDateTime(local)), TimeOnly.FromDateTime(local));
            }

            yield return scan;
        }
    }

    /// <summary>Whether the gates were in use on the day.</summary>
    public bool Knows(DateOnly day) => calendar.SchoolDays.Contains(day);

    public TimeOnly? Of(Guid studentId, DateOnly day) => came.TryGetValue((studentId, day), out var at) ? at : null;
}
