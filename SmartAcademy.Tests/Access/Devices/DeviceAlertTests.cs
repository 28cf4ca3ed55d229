using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Dashboards;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Tests.Passes;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Access.Devices;

public sealed class DeviceAlertTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    /// <summary>A Sunday, on which a school without a week of its own is open from eight on, by UTC+6.</summary>
    private static readonly DateTimeOffset Ten = new(2026, 11, 22, 10, 0, 0, TimeSpan.FromHours(6));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_school_is_open_a_device_that_beats_is_missed_after_a_quarter_of_an_hour()
    {
        var gate = await BeatingAsync(seen: Ten.AddMinutes(-16), drift: 0);

        Assert.Equal(1, (await TasksAsync(gate, Ten)).SilentReaders);
        Assert.Equal(0, (await TasksAsync(gate, Ten.AddMinutes(-2))).SilentReaders);
    }

    [Theory]
    [InlineData("2026-11-20T10:00:00+06:00")]
    [InlineData("2026-11-22T05:00:00+06:00")]
    [InlineData("2026-11-22T20:00:00+06:00")]
    public async Task On_closed_days_and_at_night_it_may_sleep_for_a_day(string time)
    {
        var now = DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture);
        var gate = await BeatingAsync(seen: now.AddHours(-23), drift: 0);

        Assert.Equal(0, (await TasksAsync(gate, now)).SilentReaders);
        Assert.Equal(1, (await TasksAsync(gate, now.AddHours(2))).SilentReaders);
    }

    [Fact]
    public async Task A_reader_that_only_calls_when_somebody_comes_is_not_missed_between_the_bells()
    {
        var gate = await TestGate.MakeAsync(database, await TestSchool.MakeAsync(database));
        await SeenAsync(gate, Ten.AddHours(-1));

        Assert.Equal(0, (await TasksAsync(gate, Ten)).SilentReaders);
    }

    [Theory]
    [InlineData(120, 0)]
    [InlineData(121, 1)]
    [InlineData(-121, 1)]
    public async Task A_clock_that_is_more_than_two_minutes_off_is_told(int drift, int told)
    {
        var gate = await BeatingAsync(Ten, drift);

        Assert.Equal(told, (await TasksAsync(gate, Ten)).DriftingReaders);
        Assert.Equal(0, (await TasksAsync(await TestGate.MakeAsync(database, await TestSchool.MakeAsync(database)), Ten)).DriftingReaders);
    }

    private Task<OpenTasks> TasksAsync(TestGate gate, DateTimeOffset now) =>
        new OfficeDesk(database, new StoppedClock(now.ToUniversalTime())).TasksAsync(Actors.Admin(gate.School.Id), Ct);

    private async Task<TestGate> BeatingAsync(DateTimeOffset seen, int drift)
    {
        var gate = await TestGate.MakeAsync(database, await TestSchool.MakeAsync(database));
        await SeenAsync(gate, seen);
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO device_health (device_id, school_id, beat_at, drift_seconds, waiting)
            VALUES ({gate.Device.Id}, {gate.School.Id}, {seen.ToUniversalTime()}, {drift}, 0)
            """, Ct);
        return gate;
    }

    private async Task SeenAsync(TestGate gate, DateTimeOffset at)
    {
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        await db.Database.ExecuteSqlAsync($"UPDATE reader_devices SET last_seen_at = {at.ToUniversalTime()} WHERE id = {gate.Device.Id}", Ct);
    }
}
