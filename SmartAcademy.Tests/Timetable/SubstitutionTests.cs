using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Timetable;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Subjects;
using SmartAcademy.Domain.Timetable;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Timetable;

public sealed class SubstitutionTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateOnly Sunday = TimetableHouse.Sunday;

    private readonly SubstitutionService substitutions = new(database);
    private readonly SubstitutionQueries queries = new(database, TimetableHouse.Clock);
    private readonly TimetableQueries timetables = new(database, TimetableHouse.Clock);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_those_are_offered_who_neither_teach_nor_stand_in_at_that_time()
    {
        var (house, absent, free, busy) = await SchoolAsync();
        var (first, elsewhere) = (await LessonAsync(house, house.School.Class, absent), await LessonAsync(house, await house.OpenClassAsync("Eight"), busy));

        Assert.Equal([free], await FreeAsync(house, absent));
        await AssignAsync(house, elsewhere, Sunday, free);
        Assert.Empty(await FreeAsync(house, absent));
        Assert.Equal(TimetableRefusals.SubstituteTeaches, await AssignAsync(house, first, Sunday, busy));
        Assert.Equal(TimetableRefusals.SubstituteIsTaken, await AssignAsync(house, first, Sunday, free));
    }

    [Fact]
    public async Task A_substitute_stands_in_the_day_of_the_class_of_both_teachers_and_of_the_students()
    {
        var (house, absent, free, _) = await SchoolAsync();
        var lesson = await LessonAsync(house, house.School.Class, absent);
        var student = await house.School.AdmitAsync("Student");

        Assert.Null(await AssignAsync(house, lesson, Sunday, free));

        foreach (var of in new[] { TimetableOf.Class(house.School.Class.Id), TimetableOf.Teacher(absent), TimetableOf.Teacher(free), TimetableOf.Student(student.Id) })
        {
            var day = (await timetables.DayAsync(house.Admin, of, Sunday, Ct))!;
            Assert.Equal(free, day.Lessons.Single(entry => entry.Lesson is not null).StandIn!.SubstituteId);
            var nextWeek = (await timetables.DayAsync(house.Admin, of, Sunday.AddDays(7), Ct))!;
            Assert.DoesNotContain(nextWeek.Lessons, entry => entry.StandIn is not null);
        }

        var sheet = (await queries.DayAsync(house.Admin, Sunday, absent, Ct))!;
        Assert.Equal("ill", Assert.Single(sheet.Arranged).StandIn!.Reason);
        Assert.False((await substitutions.WithdrawAsync(house.Admin, sheet.Arranged[0].StandIn!.SubstitutionId, Ct)).IsRefused);
        Assert.Empty((await queries.DayAsync(house.Admin, Sunday, absent, Ct))!.Arranged);
    }

    [Fact]
    public async Task Each_thing_that_cannot_be_is_refused()
    {
        var (house, absent, free, _) = await SchoolAsync();
        var lesson = await LessonAsync(house, house.School.Class, absent);
        var holiday = new SpecialDayDetails { Kind = SpecialDayKind.PublicHoliday, Name = "Holiday", StartsOn = Sunday.AddDays(7), EndsOn = Sunday.AddDays(7) };
        await house.School.AddAsync(SpecialDay.Mark(house.School.Id, holiday));

        Assert.Equal(TimetableRefusals.NotThatDay, await AssignAsync(house, lesson, Sunday.AddDays(1), free));
        Assert.Equal(TimetableRefusals.ClosedDay, await AssignAsync(house, lesson, Sunday.AddDays(7), free));
        Assert.Equal(TimetableRefusals.OutsideTheYear, await AssignAsync(house, lesson, new DateOnly(2027, 1, 3), free));
        Assert.Equal(TimetableRefusals.OwnLesson, await AssignAsync(house, lesson, Sunday, absent));
        Assert.Equal(TimetableRefusals.UnknownSubstitute, await AssignAsync(house, lesson, Sunday, Guid.NewGuid()));
        Assert.Equal(TextRefusals.TooLong, (await substitutions.AssignAsync(house.Admin, lesson.Id, Sunday, free, new string('x', 201), Ct)).Refusal);
        Assert.Null(await AssignAsync(house, lesson, Sunday, free));
        Assert.Equal(TimetableRefusals.AlreadySubstituted, await AssignAsync(house, lesson, Sunday, await house.HireAsync("Late")));
    }

    [Fact]
    public async Task Who_stands_in_is_given_no_lesson_of_their_own_at_that_time()
    {
        var (house, absent, free, _) = await SchoolAsync();
        await AssignAsync(house, await LessonAsync(house, house.School.Class, absent), Sunday.AddDays(14), free);
        var other = await house.TeachAsync(await house.OpenClassAsync("Eight"), "Bangla", isElective: false, free);

        Assert.Equal(TimetableRefusals.TeacherClash, (await house.SetAsync(other, house.First, free)).Refusal);
        Assert.Null((await house.SetAsync(other, house.Second, free)).Refusal);
    }

    [Fact]
    public async Task The_office_sends_a_substitute_without_being_able_to_change_the_week()
    {
        var (house, absent, free, _) = await SchoolAsync();
        var lesson = await LessonAsync(house, house.School.Class, absent);
        var clerk = Actors.Clerk(house.School.Id);

        Assert.False((await substitutions.AssignAsync(clerk, lesson.Id, Sunday, free, null, Ct)).IsRefused);

        var arranged = Assert.Single((await queries.DayAsync(clerk, Sunday, absent, Ct))!.Arranged);
        Assert.False((await substitutions.WithdrawAsync(clerk, arranged.StandIn!.SubstitutionId, Ct)).IsRefused);
        Assert.Equal(Refusal.Forbidden, (await house.Lessons.ClearAsync(clerk, lesson.Id, Ct)).Refusal);
    }

    [Fact]
    public async Task A_lesson_that_is_taken_out_leaves_a_trace_of_each_of_its_substitutions()
    {
        var (house, absent, free, busy) = await SchoolAsync();
        var lesson = await LessonAsync(house, house.School.Class, absent);
        Assert.Null(await AssignAsync(house, lesson, Sunday, free));
        Assert.Null(await AssignAsync(house, lesson, Sunday.AddDays(7), busy));

        await house.Lessons.ClearAsync(house.Admin, lesson.Id, Ct);

        await using var db = await database.OpenAsync(house.Admin, Ct);
        Assert.False(await db.Substitutions.AnyAsync(Ct));
        var traces = await db.AuditEntries.Where(entry => entry.Action == AuditAction.Deleted && entry.ResourceType == nameof(Substitution)).ToListAsync(Ct);
        Assert.Equal(2, traces.Count);
        Assert.All(new[] { free, busy }, who => Assert.Contains(traces, entry => entry.Changes.Contains(who.ToString(), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task One_who_is_sent_to_two_classes_at_once_goes_to_one()
    {
        var (house, absent, free, busy) = await SchoolAsync();
        var (one, two) = (await LessonAsync(house, house.School.Class, absent), await LessonAsync(house, await house.OpenClassAsync("Eight"), busy));

        var answers = await Task.WhenAll(
            Task.Run(() => AssignAsync(house, one, Sunday, free), Ct), Task.Run(() => AssignAsync(house, two, Sunday, free), Ct));

        Assert.Equal([TimetableRefusals.SubstituteIsTaken], answers.OfType<Refusal>());
    }

    [Fact]
    public async Task Others_and_other_schools_change_nothing()
    {
        var (house, absent, free, _) = await SchoolAsync();
        var other = await TimetableHouse.MakeAsync(database);
        var lesson = await LessonAsync(house, house.School.Class, absent);

        Assert.Equal(Refusal.Forbidden, (await substitutions.AssignAsync(Actors.Teacher(house.School.Id), lesson.Id, Sunday, free, null, Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await substitutions.AssignAsync(other.Admin, lesson.Id, Sunday, free, null, Ct)).Refusal);
        Assert.Equal(TimetableRefusals.UnknownSubstitute, await AssignAsync(house, lesson, Sunday, await other.HireAsync("Foreign")));
        await AssignAsync(house, lesson, Sunday, free);
        var id = (await queries.DayAsync(house.Admin, Sunday, absent, Ct))!.Arranged[0].StandIn!.SubstitutionId;
        Assert.Equal(Refusal.NotFound, (await substitutions.WithdrawAsync(other.Admin, id, Ct)).Refusal);
        Assert.Equal(Refusal.Forbidden, (await substitutions.WithdrawAsync(Actors.Teacher(house.School.Id), id, Ct)).Refusal);
        Assert.Null(await queries.DayAsync(Actors.Parent(house.School.Id), Sunday, absent, Ct));
        Assert.Empty((await queries.DayAsync(other.Admin, Sunday, absent, Ct))!.Teachers);
    }

    private async Task<(TimetableHouse House, Guid Absent, Guid Free, Guid Busy)> SchoolAsync()
    {
        var house = await TimetableHouse.MakeAsync(database);
        return (house, await house.HireAsync("Absent"), await house.HireAsync("Free"), await house.HireAsync("Busy"));
    }

    /// <summary>A lesson in the first period of Sunday.</summary>
    private static async Task<Lesson> LessonAsync(TimetableHouse house, SmartAcademy.Domain.Classes.SchoolClass of, Guid teacherId)
    {
        ClassSubject taught = await house.TeachAsync(of, "Bangla", isElective: false, teacherId);
        return await house.GiveAsync(taught, house.First, teacherId);
    }

    private async Task<Refusal?> AssignAsync(TimetableHouse house, Lesson lesson, DateOnly date, Guid substituteId) =>
        (await substitutions.AssignAsync(house.Admin, lesson.Id, date, substituteId, "ill", Ct)).Refusal;

    private async Task<IEnumerable<Guid>> FreeAsync(TimetableHouse house, Guid absentId) =>
        Assert.Single((await queries.DayAsync(house.Admin, Sunday, absentId, Ct))!.Lessons).Free.Select(teacher => teacher.Id);
}
