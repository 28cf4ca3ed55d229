using SmartAcademy.Data.Timetable;
using SmartAcademy.Domain.Calendar;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Timetable;

public sealed class ShortDayTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly TimetableQueries timetables = new(database, TimetableHouse.Clock);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_class_with_a_short_day_its_teacher_and_its_students_see_its_bells_and_another_class_its_own()
    {
        var house = await TimetableHouse.MakeAsync(database);
        var rahim = await house.HireAsync("Rahim");
        var (own, other) = (house.School.Class, await house.OpenClassAsync("Eight"));
        await house.GiveAsync(await house.TeachAsync(own, "Bangla", isElective: false, rahim), house.First, rahim);
        await house.GiveAsync(await house.TeachAsync(other, "Bangla", isElective: false, rahim), house.Second, rahim);
        var student = await house.School.AdmitAsync("Student");
        // 08:00 to 09:40 becomes 10:00 to 10:50: half of everything.
        await house.School.AddAsync(SpecialDay.Mark(house.School.Id, new SpecialDayDetails
        {
            Kind = SpecialDayKind.OtherHours,
            Name = "Ramadan",
            StartsOn = TimetableHouse.Sunday,
            EndsOn = TimetableHouse.Sunday,
            ClassId = own.Id,
            OpensAt = new TimeOnly(10, 0),
            ClosesAt = new TimeOnly(10, 50),
        }));

        Assert.Equal(["10:00 First", "10:20 Second", "10:40 Tiffin"], await BellsAsync(house, TimetableOf.Class(own.Id)));
        Assert.Equal(["10:00 First", "10:20 Second", "10:40 Tiffin"], await BellsAsync(house, TimetableOf.Student(student.Id)));
        Assert.Equal(["08:40 Second", "10:00 First"], await BellsAsync(house, TimetableOf.Teacher(rahim)));
        Assert.Equal(["08:00 First", "08:40 Second", "09:20 Tiffin"], await BellsAsync(house, TimetableOf.Class(other.Id)));
        Assert.Equal(["08:00 First", "08:40 Second", "09:20 Tiffin"], await BellsAsync(house, TimetableOf.Class(own.Id), 7));
    }

    private async Task<string[]> BellsAsync(TimetableHouse house, TimetableOf of, int daysLater = 0)
    {
        var day = await timetables.DayAsync(house.Admin, of, TimetableHouse.Sunday.AddDays(daysLater), Ct);
        return [.. day!.Lessons.Select(entry => $"{entry.Bell.StartsAt:HH\\:mm} {entry.Bell.Name}")];
    }
}
