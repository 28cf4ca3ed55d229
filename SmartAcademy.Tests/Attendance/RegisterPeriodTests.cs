using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Tests.Support.Postgres;
using SmartAcademy.Tests.Timetable;

namespace SmartAcademy.Tests.Attendance;

public sealed class RegisterPeriodTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Without_a_timetable_ten_numbers_are_offered_and_no_eleventh_is_opened_or_saved()
    {
        var register = await TestRegister.MakeAsync(database);

        var sheet = (await register.FindAsync(register.Teacher))!;

        Assert.Equal(Enumerable.Range(1, 10), sheet.Periods.Select(period => period.Number));
        Assert.All(sheet.Periods, period => Assert.Null(period.Bell));
        Assert.Null(await register.FindAsync(register.Teacher, place: register.Place with { Period = 11 }));
        Assert.Equal(Refusal.NotFound, await SavedAsync(register, 11));
        Assert.Null(await SavedAsync(register, 10));
    }

    [Fact]
    public async Task The_lessons_of_the_weekday_are_offered_by_name_time_and_subject()
    {
        var register = await TestRegister.MakeAsync(database);
        var house = await TimetableHouse.OfAsync(database, register.School);
        Assert.Equal(["First", "Second"], await NamesAsync(register));

        await house.GiveAsync(await house.TeachAsync(register.School.Class, "Bangla", isElective: false), house.Second);
        await house.GiveAsync(await house.TeachAsync(register.School.Class, "English", isElective: false), house.First, day: DayOfWeek.Monday);

        var offered = Assert.Single((await register.FindAsync(register.Teacher))!.Periods);
        Assert.Equal((2, "Second", new TimeOnly(8, 40), "Bangla"), (offered.Number, offered.Bell!.Name, offered.Bell.StartsAt, Assert.Single(offered.Lessons).SubjectName));
        var opened = (await register.FindAsync(register.Teacher, place: register.Place with { Period = 2 }))!;
        Assert.Equal(offered.Bell, opened.Period!.Bell);
        Assert.Null(await register.FindAsync(register.Teacher, place: register.Place with { Period = 1 }));
        Assert.Equal(Refusal.NotFound, await SavedAsync(register, house.Pause.Number));
        Assert.Null(await SavedAsync(register, 2));
    }

    [Fact]
    public async Task A_register_that_was_taken_before_the_timetable_was_made_stays_open()
    {
        var register = await TestRegister.MakeAsync(database);
        Assert.Null(await SavedAsync(register, 7));
        await TimetableHouse.OfAsync(database, register.School);

        var sheet = (await register.FindAsync(register.Teacher, place: register.Place with { Period = 7 }))!;

        Assert.True(sheet.IsTaken);
        Assert.Equal([1, 2, 7], sheet.Periods.Select(period => period.Number));
    }

    [Fact]
    public async Task On_a_short_day_the_periods_have_the_times_of_that_day()
    {
        var register = await TestRegister.MakeAsync(database);
        await TimetableHouse.OfAsync(database, register.School);
        await register.School.AddAsync(SpecialDay.Mark(register.School.Id, new SpecialDayDetails
        {
            Kind = SpecialDayKind.OtherHours,
            Name = "Ramadan",
            StartsOn = TestRegister.Today,
            EndsOn = TestRegister.Today,
            OpensAt = new TimeOnly(10, 0),
            ClosesAt = new TimeOnly(10, 50),
        }));

        var sheet = (await register.FindAsync(register.Teacher))!;

        Assert.Equal([new TimeOnly(10, 0), new TimeOnly(10, 20)], sheet.Periods.Select(period => period.Bell!.StartsAt));
    }

    private static async Task<Refusal?> SavedAsync(TestRegister register, int period)
    {
        var draft = register.Draft("PPP");
        return (await register.SaveAsync(register.Teacher, draft with { Place = draft.Place with { Period = period } })).Refusal;
    }

    private static async Task<string[]> NamesAsync(TestRegister register) =>
        [.. (await register.FindAsync(register.Teacher))!.Periods.Select(period => period.Bell!.Name)];
}
