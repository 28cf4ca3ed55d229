using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Attendance;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Attendance;

public sealed class RegisterServiceTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly DateTimeOffset Evening = TestRegister.Morning.AddHours(9);

    private TestRegister register = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => register = await TestRegister.MakeAsync(database);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_teacher_takes_the_register_and_finds_it_taken()
    {
        var answer = await register.SaveAsync(register.Teacher, register.Draft("PAL"));

        Assert.Null(answer.Refusal);
        var sheet = await register.FindAsync(register.Teacher);
        Assert.Equal((1, "Teacher"), (sheet!.Version, sheet.SavedBy));
        Assert.Equal(new[] { "P", "A", "L" }.Select(letter => register.Codes[letter]), sheet.Lines.Select(line => line.Saved!.CodeId));
    }

    [Fact]
    public async Task The_same_save_sent_twice_at_once_counts_once()
    {
        var draft = register.Draft("PAP");

        var answers = await Task.WhenAll(register.SaveAsync(register.Teacher, draft), register.SaveAsync(register.Teacher, draft));

        Assert.All(answers, answer => Assert.Equal((null, 1), (answer.Refusal, answer.Version)));
        Assert.Equal(3, await register.ReadAsync(db => db.AttendanceMarks.CountAsync(mark => mark.SchoolId == register.School.Id, Ct)));
    }

    [Fact]
    public async Task An_answer_that_was_lost_is_given_again_after_another_saved_on_top()
    {
        var draft = register.Draft("PAP");
        await register.SaveAsync(register.Teacher, draft);
        await register.SaveAsync(register.Clerk, register.Draft("PPP", version: 1));

        var again = await register.SaveAsync(register.Teacher, draft);

        Assert.Null(again.Refusal);
        Assert.Equal("PPP", await register.LettersAsync());
    }

    [Fact]
    public async Task Of_two_teachers_who_save_at_once_the_second_is_told_what_differs()
    {
        var other = await TestRegister.TeacherOfAsync(register.School, register.School.Class.Id);

        var answers = await Task.WhenAll(
            register.SaveAsync(register.Teacher, register.Draft("PAP")), register.SaveAsync(other, register.Draft("PPA")));

        var second = Assert.Single(answers, answer => answer.Refusal is not null);
        Assert.Equal(AttendanceRefusals.ChangedMeanwhile, second.Refusal);
        Assert.Equal([register.Pupils[1].Id, register.Pupils[2].Id], second.Theirs.Select(line => line.StudentId));
        Assert.Equal(1, second.Version);
    }

    [Fact]
    public async Task Who_was_overtaken_by_the_same_marks_is_not_asked()
    {
        await register.SaveAsync(register.Teacher, register.Draft("PAP"));

        Assert.Equal((null, 1), (await register.SaveAsync(register.Clerk, register.Draft("PAP"))) is var answer ? (answer.Refusal, answer.Version) : default);
    }

    [Fact]
    public async Task Each_change_is_written_down_with_what_stood_before_and_why()
    {
        await register.SaveAsync(register.Teacher, register.Draft("PAP"));

        var refused = await register.SaveAsync(register.Clerk, register.Draft("PPP", version: 1), Evening);
        var saved = await register.SaveAsync(register.Clerk, register.Draft("PPP", version: 1, reason: "Came at noon"), Evening);

        Assert.Equal((AttendanceRefusals.ReasonMissing, (Refusal?)null), (refused.Refusal, saved.Refusal));
        var entry = await register.ReadAsync(db => db.AuditEntries.SingleAsync(
            row => row.ResourceType == nameof(AttendanceMark) && row.SchoolId == register.School.Id, Ct));
        Assert.Equal(AuditAction.Changed, entry.Action);
        Assert.Contains("Came at noon", entry.Details, StringComparison.Ordinal);
        Assert.Contains(register.Codes["A"].ToString(), entry.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_set_time_the_teacher_may_not_and_the_office_may()
    {
        Assert.Equal(AttendanceRefusals.WindowOver, (await register.SaveAsync(register.Teacher, register.Draft("PAP"), Evening)).Refusal);
        Assert.Null((await register.SaveAsync(register.Clerk, register.Draft("PAP"), Evening)).Refusal);
    }

    [Fact]
    public async Task A_closed_day_a_frozen_one_and_one_to_come_have_no_register()
    {
        var friday = register.Draft("PPP") with { Place = register.Place with { Day = new DateOnly(2026, 11, 20) } };
        var tomorrow = register.Draft("PPP") with { Place = register.Place with { Day = TestRegister.Today.AddDays(1) } };

        Assert.Equal(AttendanceRefusals.NoSchoolDay, (await register.SaveAsync(register.Clerk, friday)).Refusal);
        Assert.Equal(AttendanceRefusals.DayToCome, (await register.SaveAsync(register.Clerk, tomorrow)).Refusal);
        await register.ReadAsync(db => db.Database.ExecuteSqlAsync(
            $"UPDATE attendance_settings SET frozen_until = {TestRegister.Today} WHERE school_id = {register.School.Id}", Ct));
        Assert.Equal(AttendanceRefusals.Frozen, (await register.SaveAsync(Actors.Admin(register.School.Id), register.Draft("PPP"))).Refusal);
        Assert.Equal("", await register.LettersAsync());
    }

    [Fact]
    public async Task Who_does_not_teach_the_class_finds_no_register()
    {
        var elsewhere = new SchoolClass(register.School.Id, register.School.Year.Id, "Six", "A");
        await register.School.AddAsync(elsewhere);
        var teacher = await TestRegister.TeacherOfAsync(register.School, elsewhere.Id);
        var foreign = Actors.Clerk((await TestSchool.MakeAsync(database)).Id);

        Assert.Equal(Refusal.NotFound, (await register.SaveAsync(teacher, register.Draft("PPP"))).Refusal);
        Assert.Equal(Refusal.NotFound, (await register.SaveAsync(foreign, register.Draft("PPP"))).Refusal);
        Assert.Null(await register.FindAsync(teacher));
        Assert.Null(await register.FindAsync(foreign));
    }

    [Fact]
    public async Task Parents_pupils_and_guards_write_and_read_no_register()
    {
        foreach (var actor in new[] { Actors.Parent(register.School.Id), Actors.Pupil(register.School.Id), Actors.Guard(register.School.Id) })
        {
            Assert.Equal(Refusal.Forbidden, (await register.SaveAsync(actor, register.Draft("PPP"))).Refusal);
            Assert.Null(await register.FindAsync(actor));
        }
    }

    [Fact]
    public async Task Lines_that_cannot_be_are_refused_at_their_pupil()
    {
        var other = await TestRegister.MakeAsync(database, pupils: 1);
        var first = register.Pupils[0].Id;

        await RefusesAsync(AttendanceRefusals.NobodyMarked, register.Draft("") with { Lines = [] }, null);
        await RefusesAsync(AttendanceRefusals.UnknownPupil, WithLine(new MarkEntry(other.Pupils[0].Id, register.Codes["P"])), other.Pupils[0].Id);
        await RefusesAsync(AttendanceRefusals.UnknownCode, WithLine(new MarkEntry(first, other.Codes["P"])), first);
        await RefusesAsync(AttendanceRefusals.MinutesOutOfRange, WithLine(new MarkEntry(first, register.Codes["L"], 601)), first);
        await RefusesAsync(AttendanceRefusals.UnknownReason, WithLine(new MarkEntry(first, register.Codes["A"], Reason: "Fishing")), first);
        await RefusesAsync(TextRefusals.TooLong, WithLine(new MarkEntry(first, register.Codes["A"], Comment: new string('x', 201))), first);
    }

    [Fact]
    public async Task A_code_of_the_office_is_not_set_by_a_teacher_but_stays_where_the_office_set_it()
    {
        await register.ReadAsync(db => db.Database.ExecuteSqlAsync(
            $"UPDATE attendance_codes SET setter = 'Office' WHERE id = {register.Codes["E"]}", Ct));

        Assert.Equal(AttendanceRefusals.CodeNotYours, (await register.SaveAsync(register.Teacher, register.Draft("EPP"))).Refusal);
        Assert.Null((await register.SaveAsync(register.Clerk, register.Draft("EPP"))).Refusal);
        Assert.Null((await register.SaveAsync(register.Teacher, register.Draft("EAP", version: 1))).Refusal);
        Assert.Equal("EAP", await register.LettersAsync());
    }

    [Fact]
    public async Task Minutes_belong_to_those_who_are_late()
    {
        await register.SaveAsync(register.Teacher, register.Draft("PLP") with
        {
            Lines = [new(register.Pupils[0].Id, register.Codes["P"], 12), new(register.Pupils[1].Id, register.Codes["L"], 12, Comment: "  by   bus ")],
        });

        var sheet = await register.FindAsync(register.Teacher);
        Assert.Equal([null, 12, null], sheet!.Lines.Select(line => line.Saved?.MinutesLate));
        Assert.Equal("by bus", sheet.Lines[1].Saved!.Comment);
        Assert.Null(sheet.Lines[2].Saved);
    }

    [Fact]
    public async Task A_register_of_a_period_stands_beside_that_of_the_day()
    {
        await register.SaveAsync(register.Teacher, register.Draft("PPP"));
        var third = register.Draft("AAA") with { Place = register.Place with { Period = 3 } };

        Assert.Null((await register.SaveAsync(register.Teacher, third)).Refusal);
        var sheet = await register.FindAsync(register.Teacher);
        Assert.All(sheet!.Lines, line => Assert.Equal(register.Codes["P"], line.Saved!.CodeId));
    }

    [Fact]
    public async Task An_extra_school_day_opens_a_friday()
    {
        var friday = new DateOnly(2026, 11, 20);
        await register.School.AddAsync(SpecialDay.Mark(register.School.Id, new SpecialDayDetails
        {
            Kind = SpecialDayKind.ExtraDay,
            Name = "Extra",
            StartsOn = friday,
            EndsOn = friday,
        }));

        Assert.Null((await register.SaveAsync(register.Clerk, register.Draft("PPP") with { Place = register.Place with { Day = friday } })).Refusal);
    }

    private RegisterDraft WithLine(MarkEntry line) => register.Draft("") with { Lines = [line] };

    private async Task RefusesAsync(Refusal refusal, RegisterDraft draft, Guid? student)
    {
        var answer = await register.SaveAsync(register.Teacher, draft);

        Assert.Equal((refusal, student), (answer.Refusal, answer.StudentId));
    }
}
