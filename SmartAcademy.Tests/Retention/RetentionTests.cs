using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Retention;
using SmartAcademy.Data.Students;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Attendance.Leave;
using SmartAcademy.Domain.Files;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Retention;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;
using SmartAcademy.Domain.Work;
using SmartAcademy.Tests.Access;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Retention;

public sealed class RetentionTests(TestApp app) : IClassFixture<TestApp>
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private static readonly DateOnly Today = DateOnly.FromDateTime(Now.UtcDateTime);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private RetentionService Service => app.Services.GetRequiredService<RetentionService>();

    private RetentionQueries Queries => app.Services.GetRequiredService<RetentionQueries>();

    [Fact]
    public async Task A_night_removes_old_scans_of_each_school_by_that_schools_own_time_and_writes_it_down()
    {
        var (mine, other) = (await TestSchool.MakeAsync(app.Database), await TestSchool.MakeAsync(app.Database));
        await OldScanAsync(mine, monthsAgo: 5);
        await OldScanAsync(other, monthsAgo: 5);
        var head = Actors.Admin(mine.Id);
        Assert.False((await Service.KeepAsync(head, RetentionKind.AccessLogs, 3, Ct)).IsRefused);
        Assert.Equal(1, await DueAsync(head, RetentionKind.AccessLogs));
        Assert.Equal(0, await DueAsync(Actors.Admin(other.Id), RetentionKind.AccessLogs));

        await Service.RunAsync(Actor.System(), Ct);

        Assert.Equal(0, await ScansAsync(mine));
        Assert.Equal(1, await ScansAsync(other));
        var run = Assert.Single(await Queries.HistoryAsync(head, 1, Ct));
        Assert.Equal((RetentionKind.AccessLogs, 1L), (run.Kind, run.Rows));
        Assert.Empty(await Queries.HistoryAsync(Actors.Admin(other.Id), 1, Ct));
    }

    [Fact]
    public async Task A_former_students_photo_goes_and_a_pupils_stays()
    {
        var school = await TestSchool.MakeAsync(app.Database);
        var (left, stays) = (await school.AdmitAsync("Left"), await school.AdmitAsync("Stays"));
        var (leftPhoto, staysPhoto) = (await PhotoAsync(school, left.Id), await PhotoAsync(school, stays.Id));
        await using (var db = await app.Database.OpenAsync(Actor.System(), Ct))
        {
            var student = await db.Students.SingleAsync(row => row.Id == left.Id, Ct);
            student.BecomeStatus(StudentStatus.Graduated, Now.AddMonths(-30));
            await db.SaveChangesAsync(Ct);
        }

        await Service.RunAsync(Actor.System(), Ct);

        var files = app.Services.GetRequiredService<FileService>();
        var clerk = Actors.Clerk(school.Id);
        Assert.Null(await files.OpenAsync(clerk, leftPhoto, FileKind.StudentPhoto, Ct));
        var kept = await files.OpenAsync(clerk, staysPhoto, FileKind.StudentPhoto, Ct);
        Assert.NotNull(kept);
        await kept.Content.DisposeAsync();
        await using var after = await app.Database.OpenAsync(clerk, Ct);
        Assert.Null((await after.Students.SingleAsync(row => row.Id == left.Id, Ct)).PhotoFileId);
    }

    [Fact]
    public async Task Finished_work_goes_and_waiting_work_stays()
    {
        var school = await TestSchool.MakeAsync(app.Database);
        var (ended, waiting) = (Order(school, Now.AddDays(-60)), new WorkOrder(school.Id, "x", "{}", null, Now.AddDays(-60)));
        await school.AddAsync(ended, waiting);

        await Service.RunAsync(Actor.System(), Ct);

        await using var db = await app.Database.OpenAsync(Actors.Clerk(school.Id), Ct);
        Assert.Equal(waiting.Id, Assert.Single(await db.WorkOrders.ToListAsync(Ct)).Id);
    }

    [Fact]
    public async Task Old_registers_go_with_their_marks_and_old_leaves_with_their_papers()
    {
        var school = await TestSchool.MakeAsync(app.Database);
        var pupil = await school.AdmitAsync("Pupil");
        var (old, running) = (await AwayAsync(school, pupil.Id, monthsAgo: 61), await AwayAsync(school, pupil.Id, monthsAgo: 5));
        Assert.Equal(1, await DueAsync(Actors.Admin(school.Id), RetentionKind.Registers));

        await Service.RunAsync(Actor.System(), Ct);

        await using var db = await app.Database.OpenAsync(Actors.Clerk(school.Id), Ct);
        Assert.Equal(Today.AddMonths(-5), (await db.AttendanceRegisters.SingleAsync(Ct)).Day);
        Assert.Equal(Today.AddMonths(-5), (await db.AttendanceMarks.SingleAsync(Ct)).Day);
        Assert.Equal(running, (await db.LeaveRequests.SingleAsync(Ct)).DocumentFileId);
        Assert.Equal(running, (await db.Files.SingleAsync(Ct)).Id);
        Assert.NotEqual(old, running);
        Assert.Equal(
            [(RetentionKind.Registers, 1L, 0L), (RetentionKind.LeaveRequests, 1L, 1L)],
            (await Queries.HistoryAsync(Actors.Admin(school.Id), 1, Ct)).Select(run => (run.Kind, run.Rows, run.Files)).OrderBy(run => run.Files));
    }

    [Fact]
    public async Task Two_nights_at_once_remove_each_row_once()
    {
        var school = await TestSchool.MakeAsync(app.Database);
        for (var scan = 0; scan < 5; scan++)
        {
            await OldScanAsync(school, monthsAgo: 60);
        }

        await Task.WhenAll(Service.RunAsync(Actor.System(), Ct), Service.RunAsync(Actor.System(), Ct));

        Assert.Equal(5, (await Queries.HistoryAsync(Actors.Admin(school.Id), 1, Ct)).Sum(run => run.Rows));
    }

    [Fact]
    public async Task Times_out_of_range_foreign_hands_and_what_the_group_decides_are_refused()
    {
        var head = Actors.Admin(app.School.Id);
        Assert.Equal(RetentionRefusals.OutOfRange, (await Service.KeepAsync(head, RetentionKind.AccessLogs, 2, Ct)).Refusal);
        Assert.Equal(RetentionRefusals.OutOfRange, (await Service.KeepAsync(Actors.SuperAdmin(), RetentionKind.Audit, 12, Ct)).Refusal);
        Assert.Equal(RetentionRefusals.OfTheGroup, (await Service.KeepAsync(head, RetentionKind.Audit, 24, Ct)).Refusal);
        Assert.Equal(Refusal.Forbidden, (await Service.KeepAsync(Actors.Clerk(app.School.Id), RetentionKind.AccessLogs, 12, Ct)).Refusal);
        Assert.Equal(Refusal.Forbidden, (await Service.RunAsync(head, Ct)).Refusal);
        Assert.Empty(await Queries.ListAsync(Actors.Clerk(app.School.Id), Ct));
        Assert.Empty(await Queries.HistoryAsync(Actors.Clerk(app.School.Id), 1, Ct));
    }

    [Fact]
    public async Task The_groups_time_holds_where_a_school_has_none_of_its_own()
    {
        var school = await TestSchool.MakeAsync(app.Database);
        var head = Actors.Admin(school.Id);
        await Service.KeepAsync(head, RetentionKind.ClassLists, 30, Ct);
        await Service.KeepAsync(Actors.SuperAdmin(), RetentionKind.ClassLists, 200, Ct);
        Assert.Equal((30, true), await KeptAsync(head));
        await Service.KeepAsTheGroupAsync(head, RetentionKind.ClassLists, Ct);
        Assert.Equal((200, false), await KeptAsync(head));
    }

    [Fact]
    public async Task The_page_shows_every_kind_and_keeps_what_the_head_sets()
    {
        var head = await app.SignedInAsync(Role.SchoolAdmin);
        var page = await head.ReadAsync("/retention");
        Assert.Equal(RetentionRule.All.Count, page.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr").Length);
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var saved = await head.PostAsync("/retention/keep", new() { ["kind"] = "WorkResults", ["keep"] = "৪৫", ["__RequestVerificationToken"] = token });
        using var refused = await head.PostAsync("/retention/keep", new() { ["kind"] = "WorkResults", ["keep"] = "x", ["__RequestVerificationToken"] = token });

        Assert.Equal("/retention?done=kept", saved.Headers.Location?.OriginalString);
        Assert.Equal("/retention?refused=retention_out_of_range", refused.Headers.Location?.OriginalString);
        Assert.Equal("45", (await head.ReadAsync("/retention")).QuerySelector("#keep-WorkResults")!.GetAttribute("value"));
        using var clerk = await (await app.SignedInAsync(Role.Staff)).GetAsync("/retention");
        Assert.NotEqual(HttpStatusCode.OK, clerk.StatusCode);
    }

    private async Task<(int Keep, bool IsOwn)> KeptAsync(Actor actor)
    {
        var line = (await Queries.ListAsync(actor, Ct)).Single(line => line.Rule.Kind is RetentionKind.ClassLists);
        return (line.Keep, line.IsOwn);
    }

    private async Task<long> DueAsync(Actor actor, RetentionKind kind) =>
        (await Queries.ListAsync(actor, Ct)).Single(line => line.Rule.Kind == kind).Due!.Rows;

    private async Task OldScanAsync(TestSchool school, int monthsAgo)
    {
        var gate = await TestGate.MakeAsync(app.Database, school);
        var (token, _, _) = await gate.NewPassAsync();
        using var answer = await GateClient.Of(app, gate.Key.Text).VerifyAsync(token.Text, Guid.NewGuid().ToString("N"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await using var db = await app.Database.OpenAsync(Actor.System(school.Id), Ct);
        await db.Database.ExecuteSqlAsync(
            $"UPDATE access_logs SET occurred_at = occurred_at - make_interval(months => {monthsAgo}) WHERE occurred_at > now() - interval '1 day'", Ct);
    }

    /// <summary>A day on which a pupil was absent with a doctor's note; gives the note.</summary>
    private async Task<Guid> AwayAsync(TestSchool school, Guid pupilId, int monthsAgo)
    {
        var day = Today.AddMonths(-monthsAgo);
        using var paper = new MemoryStream([1, 2, 3]);
        var note = await app.Services.GetRequiredService<FileService>().SaveAsync(
            Actors.Admin(school.Id), new NewFile(school.Id, FileKind.LeaveDocument, "application/pdf", "note.pdf"), paper, Ct);
        await using var db = await app.Database.OpenAsync(Actor.System(), Ct);
        var code = await db.AttendanceCodes.FirstAsync(row => row.SchoolId == school.Id, Ct);
        var register = AttendanceRegister.Take(school.Id, school.Class.Id, day, null, null, Now);
        await school.AddAsync(
            register, new AttendanceMark(register, new MarkEntry(pupilId, code.Id)),
            LeaveRequest.Ask(school.Id, pupilId, new LeaveWish(day, day, "Ill"), note, null, Now));
        return note;
    }

    private async Task<int> ScansAsync(TestSchool school)
    {
        await using var db = await app.Database.OpenAsync(Actors.Admin(school.Id), Ct);
        return await db.AccessLogs.CountAsync(Ct);
    }

    private async Task<Guid> PhotoAsync(TestSchool school, Guid studentId)
    {
        var clerk = Actors.Clerk(school.Id);
        using var picture = new MemoryStream([1, 2, 3]);
        Assert.False((await app.Services.GetRequiredService<StudentPhotos>().SetAsync(clerk, studentId, picture, Ct)).IsRefused);
        await using var db = await app.Database.OpenAsync(clerk, Ct);
        return (await db.Students.SingleAsync(row => row.Id == studentId, Ct)).PhotoFileId!.Value;
    }

    private static WorkOrder Order(TestSchool school, DateTimeOffset endedAt)
    {
        var order = new WorkOrder(school.Id, "x", "{}", null, endedAt);
        order.Cancel(endedAt);
        return order;
    }
}
