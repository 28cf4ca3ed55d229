using System.Globalization;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>The comings and goings of every school day: in from 07:30 to 08:30, out from 13:00 to 14:30, some late, some refused.</summary>
internal sealed class DemoScans(DemoRows rows, DemoCalendar calendar)
{
    private const int DaysSinceStopped = 8;

    /// <summary>Whoever was refused once comes to the office the next time, mostly.</summary>
    private const int TriesAgainPerMille = 300;

    private readonly ILookup<Guid, Pass> passes = rows.Passes.Where(pass => pass.StudentId is not null).ToLookup(pass => pass.StudentId!.Value);
    private readonly ILookup<Guid, ReaderDevice> readers = rows.Devices.ToLookup(device => device.SchoolId);

    /// <summary>All scans up to now, day by day.</summary>
    public IEnumerable<DemoScan> Draw() => calendar.SchoolDays.SelectMany(DrawDay).Where(scan => scan.OccurredAt <= calendar.Now);

    private IEnumerable<DemoScan> DrawDay(DateOnly day)
    {
        var number = 0;
        foreach (var scan in rows.Students.SelectMany(student => DrawStudent(student, day)).Concat(DrawStrangers(day)))
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"demo-{day:yyyyMMdd}-{++number}");
            yield return scan with { Id = DemoId.Of("scan/" + id), ScanId = id };
        }
    }

    private IEnumerable<DemoScan> DrawStudent(Student student, DateOnly day)
    {
        var dice = new DemoDice(BitConverter.ToUInt64(student.Id.ToByteArray(), 8) ^ (ulong)day.DayNumber);
        var pass = PassShownOn(student, day);
        if (pass is null || dice.Chance(45))
        {
            yield break;
        }

        var reader = dice.Chance(930) ? GateOf(student) : dice.Pick([.. readers[student.SchoolId]]);
        var minute = dice.Chance(60) ? dice.Between(8 * 60 + 31, 9 * 60 + 20) : ArrivalMinute(dice);
        var entry = Scan(reader, calendar.At(day, minute, dice.Next(60)), GateDirection.Entry) with
        {
            StudentId = student.Id,
            PassId = pass.Id,
            Reason = ReasonOn(student, pass, day),
        };
        entry = entry with { LateMinutes = entry.Reason is null ? MinutesLate(minute) : null };
        if (entry.Reason is not null && !dice.Chance(TriesAgainPerMille))
        {
            yield break;
        }

        yield return entry;

        // A few forget to show the pass when they leave.
        if (entry.Reason is null && !dice.Chance(8))
        {
            var leaves = calendar.At(day, dice.Between(13 * 60, (14 * 60) + 29), dice.Next(60));
            yield return entry with { DeviceId = reader.Id, OccurredAt = leaves, Direction = GateDirection.Exit, LateMinutes = null };
        }
    }

    /// <summary>Codes that are none of ours, and now and then a card of the other school.</summary>
    private IEnumerable<DemoScan> DrawStrangers(DateOnly day)
    {
        var dice = DemoDice.For(string.Create(CultureInfo.InvariantCulture, $"strangers/{day:yyyyMMdd}"));
        foreach (var school in rows.Schools)
        {
            for (var left = dice.Next(4); left > 0; left--)
            {
                var at = calendar.At(day, dice.Between(7 * 60 + 25, 14 * 60), dice.Next(60));
                yield return Scan(dice.Pick([.. readers[school.Id]]), at, GateDirection.Entry) with
                {
                    Reason = dice.Chance(800) ? DenialReason.UnknownPass : DenialReason.WrongSchool,
                };
            }
        }
    }

    private static DemoScan Scan(ReaderDevice reader, DateTimeOffset at, GateDirection direction) => new()
    {
        Id = Guid.Empty,
        ScanId = "",
        SchoolId = reader.SchoolId,
        DeviceId = reader.Id,
        AccessPointId = reader.AccessPointId,
        OccurredAt = at,
        Direction = direction,
    };

    private static int? MinutesLate(int minute) => minute > (int)DemoGates.LateAfter.ToTimeSpan().TotalMinutes
        ? minute - (int)SchoolWeekday.UsualOpening.ToTimeSpan().TotalMinutes
        : null;

    /// <summary>Most come in the middle of the hour.</summary>
    private static int ArrivalMinute(DemoDice dice) => (7 * 60) + 30 + ((dice.Next(60) + dice.Next(60)) / 2);

    private ReaderDevice GateOf(Student student)
    {
        var ofSchool = readers[student.SchoolId];
        return student.Program == "Hifz" ? ofSchool.ElementAt(2) : ofSchool.ElementAt(student.Gender is Gender.Female ? 1 : 0);
    }

    /// <summary>The card in the child's hand: the newest one on that day, good or not.</summary>
    private Pass? PassShownOn(Student student, DateOnly day) =>
        passes[student.Id].Where(pass => pass.IssuedOn <= day).MaxBy(pass => pass.IssuedOn);

    private string? ReasonOn(Student student, Pass pass, DateOnly day)
    {
        var stopped = day > calendar.Today.AddDays(-DaysSinceStopped);
        return pass switch
        {
            { RevokedAt: { } at } when calendar.Clock.DayOf(at) < day => DenialReason.RevokedPass,
            { Status: PassStatus.Inactive } when stopped => DenialReason.InactivePass,
            _ when pass.ExpiresOn < day => DenialReason.ExpiredPass,
            _ when student.Status is not StudentStatus.Active && stopped => DenialReason.StudentInactive,
            _ => null,
        };
    }
}
