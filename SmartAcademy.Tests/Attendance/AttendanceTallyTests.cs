using SmartAcademy.Domain.Attendance;

namespace SmartAcademy.Tests.Attendance;

public sealed class AttendanceTallyTests
{
    private static readonly AttendanceTally Tally = new(Present: 14, Late: 2, Absent: 4, Excused: 5);

    [Theory]
    [InlineData(ExcusedCounting.LeftOut, 16.0 / 20)]
    [InlineData(ExcusedCounting.AsPresent, 21.0 / 25)]
    [InlineData(ExcusedCounting.AsAbsent, 16.0 / 25)]
    public void Late_days_are_days_at_school_and_excused_days_count_as_the_school_says(ExcusedCounting excused, double share) =>
        Assert.Equal(share, Tally.Share(excused)!.Value, 10);

    [Fact]
    public void Without_a_register_there_is_no_percentage()
    {
        Assert.Null(default(AttendanceTally).Share(ExcusedCounting.AsAbsent));
        Assert.Null(new AttendanceTally(0, 0, 0, 3).Share(ExcusedCounting.LeftOut));
        Assert.Equal(AttendanceLevel.Good, AttendanceRules.Usual.LevelOf(default));
    }

    [Theory]
    [InlineData(85, AttendanceLevel.Good)]
    [InlineData(84, AttendanceLevel.Low)]
    [InlineData(70, AttendanceLevel.Low)]
    [InlineData(69, AttendanceLevel.VeryLow)]
    public void The_limits_themselves_are_reached(int presentOfHundred, AttendanceLevel level) =>
        Assert.Equal(level, AttendanceRules.Usual.LevelOf(new AttendanceTally(presentOfHundred, 0, 100 - presentOfHundred, 0)));

    [Fact]
    public void A_row_of_absences_ends_with_a_day_at_school_and_not_with_an_excused_one()
    {
        Assert.Equal(3, AbsenceRun.Current([CountsAs.Absent, CountsAs.Excused, CountsAs.Absent, CountsAs.Absent, CountsAs.Late, CountsAs.Absent]));
        Assert.Equal(0, AbsenceRun.Current([CountsAs.Present, CountsAs.Absent]));
        Assert.Equal(0, AbsenceRun.Current([]));
    }

    [Theory]
    [InlineData("08:30", 0)]
    [InlineData("08:31", 31)]
    [InlineData("07:40", 0)]
    public void Minutes_late_are_counted_from_the_opening_after_the_grace(string came, int minutes) =>
        Assert.Equal(minutes, AttendanceRules.Usual.MinutesLate(new(8, 0), TimeOnly.Parse(came, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Settings_that_contradict_themselves_are_refused()
    {
        var rules = AttendanceRules.Usual with { LowPercent = 60, VeryLowPercent = 70, TeacherUntil = new(9, 0), OfficeDays = -1, GraceMinutes = 999 };

        Assert.Equal(
            ["attendance_grace_out_of_range", "attendance_office_days_out_of_range", "attendance_limits_crossed", "attendance_window_before_due"],
            rules.Check().Refusals.Select(refusal => refusal.Code));
    }
}
