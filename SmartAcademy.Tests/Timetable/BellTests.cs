using SmartAcademy.Data.Timetable;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Timetable;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Timetable;

public sealed class BellTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly PeriodService periods = new(database);
    private readonly RoomService rooms = new(database);
    private readonly BellQueries bells = new(database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Periods_of_the_same_bells_share_neither_time_nor_number()
    {
        var house = await TimetableHouse.MakeAsync(database);

        Assert.Equal(TimetableRefusals.PeriodsOverlap, (await OpenAsync(house, 9, "07:30", "08:01")).Refusals[0]);
        Assert.Equal(TimetableRefusals.PeriodNumberTaken, (await OpenAsync(house, 1, "10:00", "10:40")).Refusals[0]);
        Assert.False((await OpenAsync(house, 9, "07:20", "08:00")).IsRefused);
        Assert.Equal([9, 1, 2, 3], (await bells.PeriodsAsync(house.Admin, Ct)).Select(line => line.Details.Number));
    }

    [Fact]
    public async Task Every_fault_of_a_period_is_told_at_its_field()
    {
        var house = await TimetableHouse.MakeAsync(database);

        var refused = await periods.OpenAsync(house.Admin, new PeriodDetails(0, " ", new TimeOnly(9, 0), new TimeOnly(9, 0)), Ct);

        Assert.Equal(["Number", "Name", "EndsAt"], refused.Refusals.Select(refusal => refusal.Field));
    }

    [Fact]
    public async Task Two_admins_do_not_ring_two_bells_in_one_time()
    {
        var house = await TimetableHouse.MakeAsync(database);

        var opened = await Task.WhenAll(
            Task.Run(() => OpenAsync(house, 11, "11:00", "11:40"), Ct), Task.Run(() => OpenAsync(house, 12, "11:20", "12:00"), Ct));

        Assert.Equal(TimetableRefusals.PeriodsOverlap, Assert.Single(opened, answer => answer.IsRefused).Refusals[0]);
    }

    [Fact]
    public async Task A_period_with_lessons_stays_no_break_and_moves_only_where_nobody_would_be_in_two_places()
    {
        var house = await TimetableHouse.MakeAsync(database);
        var hifz = new Department(house.School.Id, "Hifz", "HIFZ");
        await house.School.AddAsync(hifz);
        var late = house.NewPeriod(1, "Late", new TimeOnly(10, 0), new TimeOnly(10, 40), hifz.Id);
        await house.School.AddAsync(late);
        var rahim = await house.HireAsync("Rahim");
        await house.GiveAsync(await house.TeachAsync(house.School.Class, "Arabic", isElective: false, rahim), house.First, rahim);
        await house.GiveAsync(await house.TeachAsync(await house.OpenClassAsync("Hifz-1", hifz.Id), "Sabaq", isElective: false, rahim), late, rahim);
        var details = new PeriodDetails(1, "Late", new TimeOnly(8, 30), new TimeOnly(9, 10), null, IsBreak: false, hifz.Id);

        Assert.Equal(TimetableRefusals.PeriodWouldClash, (await periods.ChangeAsync(house.Admin, late.Id, details, Ct)).Refusals[0]);
        Assert.Equal(TimetableRefusals.PeriodInUse, (await periods.ChangeAsync(house.Admin, late.Id, Moved(11) with { IsBreak = true }, Ct)).Refusals[0]);
        Assert.Equal(TimetableRefusals.PeriodInUse, (await periods.DeleteAsync(house.Admin, late.Id, Ct)).Refusal);
        Assert.False((await periods.ChangeAsync(house.Admin, late.Id, Moved(11), Ct)).IsRefused);
        Assert.False((await periods.DeleteAsync(house.Admin, house.Second.Id, Ct)).IsRefused);

        PeriodDetails Moved(int hour) => details with { StartsAt = new TimeOnly(hour, 0), EndsAt = new TimeOnly(hour, 40) };
    }

    [Fact]
    public async Task A_room_has_a_name_of_its_own_and_stays_while_lessons_are_given_there()
    {
        var house = await TimetableHouse.MakeAsync(database);
        var room = (await rooms.OpenAsync(house.Admin, new RoomDetails("Lab", "গবেষণাগার", 40), Ct)).Value;
        var lesson = await house.GiveAsync(await house.TeachAsync(house.School.Class, "Science", isElective: false), house.First, roomId: room);

        Assert.Equal(TimetableRefusals.RoomNameTaken, (await rooms.OpenAsync(house.Admin, new RoomDetails("Lab"), Ct)).Refusals[0]);
        Assert.Equal(["Name", "Seats"], (await rooms.OpenAsync(house.Admin, new RoomDetails("", null, 0), Ct)).Refusals.Select(refusal => refusal.Field));
        Assert.Equal(TimetableRefusals.RoomInUse, (await rooms.DeleteAsync(house.Admin, room, Ct)).Refusal);
        Assert.Equal(1, Assert.Single(await bells.RoomsAsync(house.Admin, Ct)).Lessons);

        await house.Lessons.ClearAsync(house.Admin, lesson.Id, Ct);
        Assert.False((await rooms.ChangeAsync(house.Admin, room, new RoomDetails("Laboratory"), Ct)).IsRefused);
        Assert.False((await rooms.DeleteAsync(house.Admin, room, Ct)).IsRefused);
        Assert.Empty(await bells.RoomsAsync(house.Admin, Ct));
    }

    [Fact]
    public async Task Others_and_other_schools_change_nothing()
    {
        var (house, other) = (await TimetableHouse.MakeAsync(database), await TimetableHouse.MakeAsync(database));
        var room = (await rooms.OpenAsync(house.Admin, new RoomDetails("Lab"), Ct)).Value;
        var (clerk, period) = (Actors.Clerk(house.School.Id), new PeriodDetails(8, "X", new TimeOnly(12, 0), new TimeOnly(13, 0)));

        Assert.Equal(Refusal.Forbidden, (await rooms.OpenAsync(clerk, new RoomDetails("X"), Ct)).Refusals[0]);
        Assert.Equal(Refusal.Forbidden, (await periods.OpenAsync(clerk, period, Ct)).Refusals[0]);
        Assert.Equal(Refusal.NotFound, (await rooms.ChangeAsync(other.Admin, room, new RoomDetails("X"), Ct)).Refusals[0]);
        Assert.Equal(Refusal.NotFound, (await rooms.DeleteAsync(other.Admin, room, Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await periods.ChangeAsync(other.Admin, house.First.Id, period, Ct)).Refusals[0]);
        Assert.Equal(Refusal.NotFound, (await periods.DeleteAsync(other.Admin, house.First.Id, Ct)).Refusal);
        Assert.Empty(await bells.RoomsAsync(other.Admin, Ct));
        Assert.Empty(await bells.PeriodsAsync(Actors.Parent(house.School.Id), Ct));
    }

    private Task<Checked<Guid>> OpenAsync(TimetableHouse house, int number, string startsAt, string endsAt) => periods.OpenAsync(
        house.Admin,
        new PeriodDetails(
            number, $"Period {number}", TimeOnly.Parse(startsAt, System.Globalization.CultureInfo.InvariantCulture),
            TimeOnly.Parse(endsAt, System.Globalization.CultureInfo.InvariantCulture)), Ct);
}
