using SmartAcademy.Data.Calendar;
using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Students;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Calendar;

public sealed class CalendarServiceTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateOnly VictoryDay = new(2026, 12, 16);

    private readonly SpecialDayService days = new(database);
    private readonly SchoolWeekService weeks = new(database);
    private readonly TermService terms = new(database);
    private readonly CalendarQueries calendar = new(database, TimeProvider.System);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_marked_holiday_stands_in_the_month_for_everybody_of_the_school()
    {
        var school = await TestSchool.MakeAsync(database);

        Assert.False((await days.MarkAsync(Actors.Admin(school.Id), Holiday(), Ct)).IsRefused);

        var month = await calendar.MonthAsync(Actors.Parent(school.Id), VictoryDay, Ct);
        Assert.False(month!.Days[15].Plan.IsOpen);
        Assert.Equal("Victory Day", Assert.Single(month.SpecialDays).Details.Name);
    }

    [Fact]
    public async Task Another_school_sees_and_changes_none_of_it()
    {
        var (school, stranger) = (await TestSchool.MakeAsync(database), await TestSchool.MakeAsync(database));
        var day = (await days.MarkAsync(Actors.Admin(school.Id), Holiday(), Ct)).Value;
        var other = Actors.Admin(stranger.Id);

        Assert.Empty((await calendar.MonthAsync(other, VictoryDay, Ct))!.SpecialDays);
        Assert.Null(await calendar.FindDayAsync(other, day, Ct));
        Assert.Equal([Refusal.NotFound], (await days.ChangeAsync(other, day, Holiday(), Ct)).Refusals);
        Assert.Equal(Refusal.NotFound, (await days.RemoveAsync(other, day, Ct)).Refusal);
    }

    [Fact]
    public async Task A_clerk_changes_no_calendar()
    {
        var school = await TestSchool.MakeAsync(database);
        var clerk = Actors.Clerk(school.Id);

        Assert.Equal([Refusal.Forbidden], (await days.MarkAsync(clerk, Holiday(), Ct)).Refusals);
        Assert.Equal(Refusal.Forbidden, (await days.AddListAsync(clerk, [Holiday()], Ct)).Refusal);
        Assert.Equal(Refusal.Forbidden, (await weeks.SetAsync(clerk, null, Week(_ => true), Ct)).Refusal);
        Assert.Equal([Refusal.Forbidden], (await terms.SaveAsync(clerk, school.Year.Id, null, Term("One", 1, 6), Ct)).Refusals);
    }

    [Fact]
    public async Task A_class_of_another_school_keeps_no_holiday_here()
    {
        var (school, stranger) = (await TestSchool.MakeAsync(database), await TestSchool.MakeAsync(database));

        var marked = await days.MarkAsync(Actors.Admin(school.Id), Holiday() with { ClassId = stranger.Class.Id }, Ct);

        Assert.Equal([StudentRefusals.UnknownClass], marked.Refusals);
    }

    [Fact]
    public async Task A_list_read_twice_adds_nothing_twice_even_at_the_same_moment()
    {
        var school = await TestSchool.MakeAsync(database);
        var admin = Actors.Admin(school.Id);
        SpecialDayDetails[] list = [Holiday(), Holiday() with { Name = "Christmas Day", StartsOn = new DateOnly(2026, 12, 25), EndsOn = new DateOnly(2026, 12, 25) }];

        var added = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => days.AddListAsync(admin, list, Ct), Ct)));

        Assert.Equal(2, added.Sum(result => result.Value));
        Assert.Equal(2, (await calendar.MonthAsync(admin, VictoryDay, Ct))!.SpecialDays.Count);
    }

    [Fact]
    public async Task A_list_with_one_bad_day_adds_none()
    {
        var school = await TestSchool.MakeAsync(database);
        var admin = Actors.Admin(school.Id);

        var added = await days.AddListAsync(admin, [Holiday(), Holiday() with { Name = "" }], Ct);

        Assert.True(added.IsRefused);
        Assert.Empty((await calendar.MonthAsync(admin, VictoryDay, Ct))!.SpecialDays);
    }

    [Fact]
    public async Task Whoever_acts_in_no_school_is_asked_to_choose_one()
    {
        var super = Actors.SuperAdmin();

        Assert.Null(await calendar.MonthAsync(super, null, Ct));
        Assert.Equal([SchoolRefusals.ChooseSchoolFirst], (await days.MarkAsync(super, Holiday(), Ct)).Refusals);
    }

    [Fact]
    public async Task A_department_keeps_its_week_until_it_follows_the_school_again()
    {
        var school = await TestSchool.MakeAsync(database);
        var hifz = new Department(school.Id, "Hifz", "HIFZ");
        await school.AddAsync(hifz);
        var admin = Actors.Admin(school.Id);

        Assert.False((await weeks.SetAsync(admin, null, Week(day => day is not DayOfWeek.Friday and not DayOfWeek.Saturday), Ct)).IsRefused);
        Assert.False((await weeks.SetAsync(admin, hifz.Id, Week(day => day is not DayOfWeek.Friday), Ct)).IsRefused);
        Assert.True((await calendar.WeekAsync(admin, hifz.Id, Ct))[6].IsOpen);
        Assert.False((await calendar.WeekAsync(admin, null, Ct))[6].IsOpen);

        Assert.False((await weeks.FollowTheSchoolAsync(admin, hifz.Id, Ct)).IsRefused);
        Assert.False((await calendar.WeekAsync(admin, hifz.Id, Ct))[6].IsOpen);
        Assert.Equal(Refusal.NotFound, (await weeks.FollowTheSchoolAsync(admin, hifz.Id, Ct)).Refusal);
    }

    [Fact]
    public async Task A_week_without_an_open_day_or_with_hours_turned_round_is_refused()
    {
        var school = await TestSchool.MakeAsync(database);
        var admin = Actors.Admin(school.Id);
        var turned = Week(_ => true).Select(day => day with { OpensAt = day.ClosesAt, ClosesAt = day.OpensAt }).ToList();

        Assert.Equal(CalendarRefusals.NoDayOpen, (await weeks.SetAsync(admin, null, Week(_ => false), Ct)).Refusal);
        Assert.Equal(CalendarRefusals.ClosesBeforeItOpens, (await weeks.SetAsync(admin, null, turned, Ct)).Refusal);
    }

    [Fact]
    public async Task Terms_of_a_year_neither_overlap_nor_share_a_name()
    {
        var school = await TestSchool.MakeAsync(database);
        var admin = Actors.Admin(school.Id);

        var first = await terms.SaveAsync(admin, school.Year.Id, null, Term("One", 1, 6), Ct);

        Assert.Equal([CalendarRefusals.TermsOverlap], (await terms.SaveAsync(admin, school.Year.Id, null, Term("Two", 6, 12), Ct)).Refusals);
        Assert.Equal([CalendarRefusals.TermNameTaken], (await terms.SaveAsync(admin, school.Year.Id, null, Term("One", 7, 12), Ct)).Refusals);
        Assert.False((await terms.SaveAsync(admin, school.Year.Id, first.Value, Term("One", 1, 5), Ct)).IsRefused);
        Assert.False((await terms.SaveAsync(admin, school.Year.Id, null, Term("Two", 6, 12), Ct)).IsRefused);
        Assert.Equal(["One", "Two"], (await calendar.TermsOfAsync(admin, school.Year.Id, Ct)).Select(term => term.Details.Name));
        Assert.False((await terms.RemoveAsync(admin, first.Value, Ct)).IsRefused);
    }

    [Fact]
    public async Task Terms_of_another_school_are_not_found()
    {
        var (school, stranger) = (await TestSchool.MakeAsync(database), await TestSchool.MakeAsync(database));
        var other = Actors.Admin(stranger.Id);
        var term = await terms.SaveAsync(Actors.Admin(school.Id), school.Year.Id, null, Term("One", 1, 6), Ct);

        Assert.Equal([Refusal.NotFound], (await terms.SaveAsync(other, school.Year.Id, term.Value, Term("Mine", 1, 6), Ct)).Refusals);
        Assert.Equal(Refusal.NotFound, (await terms.RemoveAsync(other, term.Value, Ct)).Refusal);
        Assert.Empty(await calendar.TermsOfAsync(other, school.Year.Id, Ct));
    }

    private static SpecialDayDetails Holiday() =>
        new() { Kind = SpecialDayKind.PublicHoliday, Name = "Victory Day", StartsOn = VictoryDay, EndsOn = VictoryDay };

    private static List<WeekdayHours> Week(Func<DayOfWeek, bool> isOpen) =>
        [.. Enum.GetValues<DayOfWeek>().Select(day => new WeekdayHours(day, isOpen(day), new TimeOnly(8, 0), new TimeOnly(13, 0)))];

    private static TermDetails Term(string name, int fromMonth, int toMonth) =>
        new(name, null, new DateOnly(2026, fromMonth, 1), new DateOnly(2026, toMonth, 28));
}
