using SmartAcademy.Data.Timetable;
using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Subjects;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Timetable;

public sealed class TimetableQueriesTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly TimetableQueries timetables = new(database, TimetableHouse.Clock);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_week_of_a_class_has_its_open_days_its_bells_and_its_lessons()
    {
        var house = await TimetableHouse.MakeAsync(database);
        await house.School.AddAsync(Closed(house, DayOfWeek.Saturday), Closed(house, DayOfWeek.Friday));
        var rahim = await house.HireAsync("Rahim");
        await house.GiveAsync(await house.TeachAsync(house.School.Class, "Bangla", isElective: false, rahim), house.First, rahim);

        var week = (await timetables.WeekAsync(house.Admin, TimetableOf.Class(house.School.Class.Id), Ct))!;

        Assert.Equal([DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday], week.Days);
        Assert.Equal(["First", "Second", "Tiffin"], week.Bells.Select(bell => bell.Name));
        Assert.Equal("Rahim", Assert.Single(week.At(DayOfWeek.Sunday, house.First.Id)).TeacherName);
        Assert.Equal((TimetableHouse.Sunday, new TimeOnly(8, 10)), (week.Today, week.Now));
    }

    [Fact]
    public async Task A_student_sees_compulsory_lessons_and_the_chosen_electives()
    {
        var house = await TimetableHouse.MakeAsync(database);
        var (chooser, other) = (await house.School.AdmitAsync("Chooser"), await house.School.AdmitAsync("Other"));
        var elective = await house.TeachAsync(house.School.Class, "Agriculture", isElective: true);
        await house.GiveAsync(await house.TeachAsync(house.School.Class, "Bangla", isElective: false), house.First);
        await house.GiveAsync(elective, house.Second);
        await house.School.AddAsync(new StudentSubject(house.School.Id, chooser.Id, elective.Id, isFourth: true));

        Assert.Equal(["Bangla", "Agriculture"], await SubjectsOfAsync(house, chooser));
        Assert.Equal(["Bangla"], await SubjectsOfAsync(house, other));
    }

    [Fact]
    public async Task A_day_tells_the_period_of_now_and_a_holiday_has_no_lessons()
    {
        var house = await TimetableHouse.MakeAsync(database);
        await house.GiveAsync(await house.TeachAsync(house.School.Class, "Bangla", isElective: false), house.First);
        var holiday = new SpecialDayDetails { Kind = SpecialDayKind.PublicHoliday, Name = "Victory", StartsOn = new DateOnly(2026, 12, 13), EndsOn = new DateOnly(2026, 12, 13) };
        await house.School.AddAsync(SpecialDay.Mark(house.School.Id, holiday));
        var of = TimetableOf.Class(house.School.Class.Id);

        var today = (await timetables.DayAsync(house.Admin, of, null, Ct))!;
        var closed = (await timetables.DayAsync(house.Admin, of, new DateOnly(2026, 12, 13), Ct))!;
        var nextYear = (await timetables.DayAsync(house.Admin, of, new DateOnly(2027, 1, 3), Ct))!;

        Assert.Equal("Bangla", today.Lessons.Single(entry => entry.Bell.Holds(today.Now!.Value)).Lesson!.SubjectName);
        Assert.Equal((false, "Victory", false), (closed.IsOpen, closed.Occasion, closed.HasLessons));
        Assert.False(nextYear.HasLessons);
        Assert.Null(closed.Now);
    }

    [Fact]
    public async Task Each_person_sees_the_timetables_of_their_own_reach_only()
    {
        var house = await TimetableHouse.MakeAsync(database);
        var (rahim, karim) = (await house.HireAsync("Rahim"), await house.HireAsync("Karim"));
        await house.GiveAsync(await house.TeachAsync(house.School.Class, "Bangla", isElective: false, rahim), house.First, rahim);
        var (own, foreign) = (await house.School.AdmitAsync("Own"), await house.School.AdmitAsync("Foreign"));
        var parent = Actors.Parent(house.School.Id, await house.HireAsync("Parent"));
        var guardian = new Guardian(house.School.Id, new GuardianDetails("Parent"));
        guardian.LinkLogin(parent.UserId!.Value);
        var bond = new Guardianship(house.School.Id, own.Id, guardian.Id, Relationship.Father, 1, portalAccess: true);
        await house.School.AddAsync(guardian, bond);
        var (seven, teacher) = (TimetableOf.Class(house.School.Class.Id), Actors.Teacher(house.School.Id, rahim));

        Assert.NotNull(await timetables.WeekAsync(teacher, seven, Ct));
        Assert.NotNull(await timetables.WeekAsync(teacher, TimetableOf.Teacher(rahim), Ct));
        Assert.Null(await timetables.WeekAsync(teacher, TimetableOf.Teacher(karim), Ct));
        Assert.Null(await timetables.WeekAsync(Actors.Teacher(house.School.Id, karim), seven, Ct));
        Assert.NotNull(await timetables.DayAsync(parent, TimetableOf.Student(own.Id), null, Ct));
        Assert.Null(await timetables.DayAsync(parent, TimetableOf.Student(foreign.Id), null, Ct));
        Assert.Null(await timetables.WeekAsync(parent, seven, Ct));
        Assert.Null(await timetables.WeekAsync(parent, TimetableOf.Teacher(rahim), Ct));
        Assert.Null(await timetables.WeekAsync(Actors.Guard(house.School.Id), seven, Ct));
    }

    [Fact]
    public async Task Another_school_sees_nothing()
    {
        var (house, other) = (await TimetableHouse.MakeAsync(database), await TimetableHouse.MakeAsync(database));
        var (rahim, student) = (await house.HireAsync("Rahim"), await house.School.AdmitAsync("Student"));
        await house.TeachAsync(house.School.Class, "Bangla", isElective: false, rahim);

        foreach (var of in new[] { TimetableOf.Class(house.School.Class.Id), TimetableOf.Teacher(rahim), TimetableOf.Student(student.Id) })
        {
            Assert.NotNull(await timetables.WeekAsync(house.Admin, of, Ct));
            Assert.Null(await timetables.WeekAsync(other.Admin, of, Ct));
            Assert.Null(await timetables.DayAsync(other.Admin, of, null, Ct));
        }

        var index = new TimetableIndexQueries(database);
        Assert.Equal([other.School.Class.Id], (await index.ClassesAsync(other.Admin, Ct)).Select(link => link.Id));
        Assert.Empty(await index.TeachersAsync(other.Admin, Ct));
        Assert.Empty(await index.TeachersAsync(Actors.Teacher(house.School.Id, rahim), Ct));
    }

    private async Task<IEnumerable<string>> SubjectsOfAsync(TimetableHouse house, Student student) =>
        (await timetables.WeekAsync(house.Admin, TimetableOf.Student(student.Id), Ct))!.Lessons.Select(lesson => lesson.SubjectName);

    private static SchoolWeekday Closed(TimetableHouse house, DayOfWeek day)
    {
        var weekday = new SchoolWeekday(house.School.Id, null, day);
        weekday.Set(false, SchoolWeekday.UsualOpening, SchoolWeekday.UsualClosing);
        return weekday;
    }
}
