using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Attendance;
using SmartAcademy.Tests.Passes;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Attendance;

/// <summary>The days that the database counts by month beside the marks.</summary>
public sealed class AttendanceMonthsTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly DateOnly MidOctober = new(2026, 10, 14);
    private static readonly DateOnly LastOfOctober = new(2026, 10, 29);
    private static readonly DateOnly Wednesday = new(2026, 11, 18);

    private TestRegister register = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => register = await TestRegister.MakeAsync(database);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Months_follow_the_marks_that_are_written_and_put_right()
    {
        await TakeAsync("PLA", LastOfOctober);
        await TakeAsync("PAA", Wednesday);
        await register.SaveAsync(register.Teacher, register.Draft("PPA"));
        await register.SaveAsync(register.Teacher, register.Draft("PLA", version: 1));

        Assert.Equal(
            ["10 1 P 1", "10 2 L 1", "10 3 A 1", "11 1 P 2", "11 2 A 1", "11 2 L 1", "11 3 A 2"], await MonthsAsync());
    }

    [Fact]
    public async Task Registers_of_single_periods_are_not_days()
    {
        await register.SaveAsync(register.Teacher, register.Draft("PLA") with { Place = register.Place with { Period = 2 } });

        Assert.Empty(await MonthsAsync());
    }

    [Fact]
    public async Task Marks_that_are_taken_away_are_not_counted_any_more()
    {
        await TakeAsync("PAA", Wednesday);
        await register.SaveAsync(register.Teacher, register.Draft("PAA"));

        await register.ReadAsync(db => db.AttendanceMarks.Where(mark => mark.SchoolId == register.School.Id && mark.Day == Wednesday).ExecuteDeleteAsync(Ct));

        Assert.Equal(["11 1 P 1", "11 2 A 1", "11 3 A 1"], await MonthsAsync());
    }

    [Theory]
    [InlineData("2026-01-01", "2026-11-22", 3, 3)]
    [InlineData("2026-10-01", "2026-10-31", 1, 1)]
    [InlineData("2026-10-15", "2026-11-22", 3, 3)]
    [InlineData("2026-11-01", "2026-11-19", 1, 1)]
    [InlineData("0001-01-01", "9999-12-31", 3, 3)]
    public async Task Whole_and_broken_months_add_up_to_the_days_asked_for(string since, string until, int inRow, int absent)
    {
        await TakeAsync("PPL", MidOctober);
        await TakeAsync("PPA", LastOfOctober);
        await TakeAsync("PPA", Wednesday);
        await register.SaveAsync(register.Teacher, register.Draft("PPA"));

        var (_, lines) = await new AbsenceQueries(database, new StoppedClock(TestRegister.Morning))
            .PageAsync(register.Clerk, new AbsenceFilter(DateOnly.Parse(since, null), DateOnly.Parse(until, null)), Ct);

        var line = Assert.Single(lines);
        Assert.Equal((register.Pupils[2].Id, inRow, absent), (line.StudentId, line.InRow, line.Tally.Absent));
    }

    private async Task TakeAsync(string letters, DateOnly day, int version = 0)
    {
        var draft = register.Draft(letters, version) with { Place = register.Place with { Day = day } };
        var morning = new DateTimeOffset(day, new TimeOnly(3, 0), TimeSpan.Zero);
        Assert.False((await register.SaveAsync(register.Teacher, draft, morning)).Refusal is not null);
    }

    /// <summary>Month, roll, letter and days.</summary>
    private Task<List<string>> MonthsAsync() => register.ReadAsync(db => (
        from month in db.AttendanceMonths
        where month.SchoolId == register.School.Id && month.Days != 0
        join student in db.Students on month.StudentId equals student.Id
        join code in db.AttendanceCodes on month.CodeId equals code.Id
        orderby month.Month, student.RollNumber, code.Letter
        select $"{month.Month.Month} {student.RollNumber} {code.Letter} {month.Days}").ToListAsync(Ct));
}
