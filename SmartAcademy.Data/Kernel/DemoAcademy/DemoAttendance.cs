using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Attendance.Leave;
using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>A term of registers: every class on every school day until yesterday, and this morning those that are taken already.</summary>
internal sealed class DemoAttendance(DemoRows rows, DemoCalendar calendar, DemoFirstScans scans, IReadOnlyCollection<LeaveRequest> leaves)
{
    /// <summary>Registers are taken in the first lesson.</summary>
    private const int FirstLessonEnds = (8 * 60) + 50;

    /// <summary>One class of three has not sent its register this morning.</summary>
    private const int TakenLateOf = 3;

    private readonly ILookup<Guid, Student> pupils = rows.Students
        .Where(student => student is { ClassId: not null, Status: StudentStatus.Active }).ToLookup(student => student.ClassId!.Value);

    private readonly ILookup<Guid, ClassTeacher> teachers = rows.ClassTeachers.ToLookup(teacher => teacher.ClassId);

    private readonly ILookup<Guid, LeaveRequest> approved = leaves.Where(leave => leave.Status is LeaveStatus.Approved).ToLookup(leave => leave.StudentId);

    /// <summary>Every register with its marks, day by day.</summary>
    public IEnumerable<(AttendanceRegister Register, List<AttendanceMark> Marks)> Draw(ILookup<Guid, AttendanceCode> codes)
    {
        foreach (var day in calendar.DaysOfTerm())
        {
            for (var place = 0; place < rows.Classes.Count; place++)
            {
                var row = rows.Classes[place];
                var takenAt = calendar.At(day, FirstLessonEnds - (place % 20), place % 60);
                if (takenAt <= calendar.Now && (day < calendar.Today || place % TakenLateOf != 2) && pupils[row.Id].Any())
                {
                    yield return Take(row, day, takenAt, [.. codes[row.SchoolId]]);
                }
            }
        }
    }

    private (AttendanceRegister Register, List<AttendanceMark> Marks) Take(SchoolClass row, DateOnly day, DateTimeOffset at, List<AttendanceCode> codes)
    {
        var register = DemoId.Give(
            AttendanceRegister.Take(row.SchoolId, row.Id, day, null, teachers[row.Id].FirstOrDefault()?.UserId, at), $"register/{row.Id}/{day:yyyy-MM-dd}");
        return (register, [.. pupils[row.Id].Select(student => new AttendanceMark(register, MarkOf(student, day, codes)))]);
    }

    private MarkEntry MarkOf(Student student, DateOnly day, List<AttendanceCode> codes)
    {
        var dice = new DemoDice(BitConverter.ToUInt64(student.Id.ToByteArray(), 0) ^ ((ulong)day.DayNumber * 7919));
        var onLeave = approved[student.Id].Any(leave => leave.StartsOn <= day && leave.EndsOn >= day);
        var (counts, minutes) = scans.Knows(day) ? ByTheGate(student, day, dice) : ByChance(student, dice);
        if (onLeave && counts is CountsAs.Absent)
        {
            counts = CountsAs.Excused;
        }

        var code = codes.Where(code => code.CountsAs == counts).MinBy(code => code.SortOrder)!;
        return new MarkEntry(student.Id, code.Id, minutes, counts is CountsAs.Absent && dice.Chance(300) ? ReasonOf(code, dice) : null);
    }

    /// <summary>Now and then somebody is in class whom no gate saw, or came through a gate and is in no class.</summary>
    private (CountsAs Counts, int? Minutes) ByTheGate(Student student, DateOnly day, DemoDice dice)
    {
        if (scans.Of(student.Id, day) is not { } came)
        {
            return (dice.Chance(150) ? CountsAs.Present : CountsAs.Absent, null);
        }

        var late = AttendanceRules.Usual.MinutesLate(SchoolWeekday.UsualOpening, came);
        return late > 0 ? (CountsAs.Late, late) : (dice.Chance(4) ? CountsAs.Absent : CountsAs.Present, null);
    }

    /// <summary>Most are rarely away; one in forty comes three days of four only.</summary>
    private static (CountsAs Counts, int? Minutes) ByChance(Student student, DemoDice dice)
    {
        var away = student.Id.ToByteArray()[3] % 40 == 0 ? 280 : 42;
        return dice.Next(1000) switch
        {
            var drawn when drawn < away => (CountsAs.Absent, null),
            var drawn when drawn < away + 35 => (CountsAs.Late, dice.Between(31, 75)),
            _ => (CountsAs.Present, null),
        };
    }

    private static string? ReasonOf(AttendanceCode code, DemoDice dice) =>
        code.Reasons.Split('\n', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } reasons ? dice.Pick(reasons) : null;
}
