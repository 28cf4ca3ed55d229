using SmartAcademy.Domain.Attendance;

namespace SmartAcademy.Tests.Attendance;

public sealed class EditWindowTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData(0, "17:00", true)]
    [InlineData(0, "17:01", false)]
    [InlineData(-1, "09:00", false)]
    public void A_teacher_writes_on_the_day_itself_until_the_set_time(int days, string now, bool open) =>
        Assert.Equal(open ? null : AttendanceRefusals.WindowOver, At(now).MayWrite(RegisterKeeper.Teacher, Today.AddDays(days)).Refusal);

    [Theory]
    [InlineData(-7, true)]
    [InlineData(-8, false)]
    public void The_office_writes_for_the_set_number_of_days(int days, bool open) =>
        Assert.Equal(open ? null : AttendanceRefusals.WindowOver, At("23:00").MayWrite(RegisterKeeper.Office, Today.AddDays(days)).Refusal);

    [Fact]
    public void The_head_writes_as_far_back_as_the_registers_go() =>
        Assert.False(At("23:00").MayWrite(RegisterKeeper.Head, Today.AddDays(-300)).IsRefused);

    [Theory]
    [InlineData(RegisterKeeper.Teacher)]
    [InlineData(RegisterKeeper.Office)]
    [InlineData(RegisterKeeper.Head)]
    public void Nobody_writes_a_frozen_day_or_one_to_come(RegisterKeeper keeper)
    {
        var window = At("09:00") with { Rules = AttendanceRules.Usual with { FrozenUntil = Today } };

        Assert.Equal(AttendanceRefusals.Frozen, window.MayWrite(keeper, Today).Refusal);
        Assert.Equal(AttendanceRefusals.DayToCome, window.MayWrite(keeper, Today.AddDays(1)).Refusal);
    }

    [Fact]
    public void The_day_after_the_freeze_is_open() =>
        Assert.False((At("09:00") with { Rules = AttendanceRules.Usual with { FrozenUntil = Today.AddDays(-1) } }).MayWrite(RegisterKeeper.Teacher, Today).IsRefused);

    [Fact]
    public void A_change_after_the_lessons_of_the_day_needs_a_reason()
    {
        Assert.False(At("12:00").ChangeNeedsReason(Today));
        Assert.True(At("17:30").ChangeNeedsReason(Today));
        Assert.True(At("12:00").ChangeNeedsReason(Today.AddDays(-1)));
    }

    private static EditWindow At(string now) => new(AttendanceRules.Usual, Today, TimeOnly.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
}
