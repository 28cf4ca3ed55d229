using System.Text;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Work;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Reports;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;
using SmartAcademy.Domain.Work;
using SmartAcademy.Tests.Printing;
using SmartAcademy.Tests.Support.Postgres;
using SmartAcademy.Web.Reports;
using SmartAcademy.Web.Spreadsheets;

namespace SmartAcademy.Tests.Reports;

/// <summary>A report from the order to the file.</summary>
public sealed class RunReportTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Hostile = "=cmd|'/c calc'!A0";

    private static readonly ReportDefinition List = new()
    {
        Name = "Class list",
        Entity = ReportEntity.Students,
        Columns = ["name", "nameBangla", "roll", "enrolledOn", "status"],
        GroupBy = "class",
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Plain_rows_begin_with_the_group_and_run_no_formula()
    {
        using var house = await ReportHouse.OpenAsync(database);
        await house.School.AdmitAsync(Hostile);
        var clerk = await house.Work.HireAsync();

        var order = await house.RunAsync(clerk, await house.KeepAsync(clerk, List));

        var lines = Encoding.UTF8.GetString(await house.FileOfAsync(clerk, order)).TrimStart('\uFEFF').TrimEnd().Split("\r\n");
        Assert.Equal("Class and section,Name,Name in Bangla,Roll,Enrolled on,Status", lines[0]);
        Assert.StartsWith($"Seven B,'{Hostile},আয়েশা,", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",2026-11-22,Active", lines[1], StringComparison.Ordinal);
        Assert.Equal(2, lines.Length);
    }

    [Fact]
    public async Task A_spreadsheet_holds_the_same_rows_in_the_language_of_who_asked()
    {
        using var house = await ReportHouse.OpenAsync(database);
        var student = await house.School.AdmitAsync(Hostile);
        var clerk = await house.Work.HireAsync();

        var order = await house.RunAsync(clerk, await house.KeepAsync(clerk, List), "Xlsx", "bn");

        var rows = WorkbookSheet.Read(await house.FileOfAsync(clerk, order)).Value;
        Assert.Equal("শ্রেণি ও শাখা", rows[0].Cells[0]);
        Assert.Equal(["Seven B", "'" + Hostile, "আয়েশা", $"{student.RollNumber}", "2026-11-22", "সক্রিয়"], rows[1].Cells);
    }

    [Fact]
    public async Task Paper_repeats_its_head_counts_its_groups_and_tells_the_school()
    {
        using var house = await ReportHouse.OpenAsync(database);
        for (var number = 0; number < 60; number++)
        {
            await house.School.AdmitAsync($"Pupil{number:00}");
        }

        var clerk = await house.Work.HireAsync();
        var order = await house.RunAsync(clerk, await house.KeepAsync(clerk, List), "Pdf");

        using var pdf = new PdfTools(await house.FileOfAsync(clerk, order));
        var pages = pdf.Text().TrimEnd('\f').Split('\f');
        Assert.True(pages.Length > 1);
        for (var page = 0; page < pages.Length; page++)
        {
            Assert.Contains("Madrasa", pages[page], StringComparison.Ordinal);
            Assert.Contains("Class list", pages[page], StringComparison.Ordinal);
            Assert.Contains("Enrolled on", pages[page], StringComparison.Ordinal);
            Assert.Contains($"Page {page + 1}", pages[page], StringComparison.Ordinal);
        }

        Assert.Contains("Seven B", pages[0], StringComparison.Ordinal);
        Assert.Contains("In this group: 60", pages[^1], StringComparison.Ordinal);
        Assert.Equal(60, pages.Sum(page => page.Split("Pupil").Length - 1));
    }

    [Fact]
    public async Task The_export_is_written_down_before_the_file_is_there()
    {
        using var house = await ReportHouse.OpenAsync(database);
        await house.School.AdmitAsync();
        var clerk = await house.Work.HireAsync();
        await house.RunAsync(clerk, await house.KeepAsync(clerk, List with { Filters = [new ReportFilter("name", ReportOperator.Contains, ["ayesha"])] }));

        await using var db = await database.OpenAsync(Actor.System(), Ct);
        var entry = await db.AuditEntries.SingleAsync(row => row.ActorId == clerk.UserId && row.Action == AuditAction.Exported, Ct);
        Assert.Equal(nameof(Student), entry.ResourceType);
        Assert.Contains("Columns=name|nameBangla", entry.Details, StringComparison.Ordinal);
        Assert.DoesNotContain("ayesha", entry.Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_lost_a_permission_while_the_report_waited_gets_no_file()
    {
        using var house = await ReportHouse.OpenAsync(database);
        await house.School.AdmitAsync();
        var clerk = await house.Work.HireAsync();
        var report = await house.KeepAsync(clerk, List with { Columns = ["name", "phone"] });
        var waiting = (await house.Work.Service.StartAsync(clerk, RunReportRunner.WorkKind, new ReportOrder(report, null, ReportFormat.Csv, "en"), Ct)).Value;
        await using (var db = await database.OpenAsync(Actor.System(), Ct))
        {
            await db.UserRoles.Where(link => link.UserId == clerk.UserId).ExecuteDeleteAsync(Ct);
            db.UserRoles.Add(new() { UserId = clerk.UserId!.Value, RoleId = await db.Roles.Where(role => role.Name == Role.Teacher).Select(role => role.Id).SingleAsync(Ct) });
            await db.SaveChangesAsync(Ct);
        }

        await house.Work.Desk.WorkAsync(waiting, Ct);

        var order = await house.Work.FindAsync(waiting);
        Assert.Equal((WorkStatus.Failed, Refusal.Forbidden.Code, (Guid?)null), (order.Status, order.FailureCode, order.OutcomeFileId));
    }

    [Fact]
    public async Task A_shared_report_with_a_column_that_the_runner_may_not_see_is_refused()
    {
        using var house = await ReportHouse.OpenAsync(database);
        await house.School.AdmitAsync();
        var head = await house.Work.HireAsync(Role.SchoolAdmin);
        var scans = new ReportDefinition
        {
            Name = "Scans",
            Entity = ReportEntity.GateScans,
            Columns = ["at"],
            Filters = [new ReportFilter("at", ReportOperator.LastDays, ["1"])],
        };
        var (shared, ofGates) = (await house.KeepAsync(head, List, isShared: true), await house.KeepAsync(head, scans, isShared: true));
        var clerk = await house.Work.HireAsync();

        Assert.Equal(WorkStatus.Done, (await house.RunAsync(clerk, shared)).Status);
        Assert.Equal(Refusal.Forbidden.Code, (await house.RunAsync(clerk, ofGates)).FailureCode);
    }

    [Fact]
    public async Task Another_school_runs_nothing_and_nobody_else_sees_the_run()
    {
        using var house = await ReportHouse.OpenAsync(database);
        using var elsewhere = await ReportHouse.OpenAsync(database);
        await house.School.AdmitAsync();
        var (clerk, head, stranger) = (await house.Work.HireAsync(), await house.Work.HireAsync(Role.SchoolAdmin), await elsewhere.Work.HireAsync(Role.SchoolAdmin));
        var shared = await house.KeepAsync(clerk, List, isShared: true);

        Assert.Equal(Refusal.NotFound.Code, (await elsewhere.RunAsync(stranger, shared)).FailureCode);
        var order = await house.RunAsync(clerk, shared);
        var runs = new WorkQueries(database, [new RunReportRunner(house.Saved, house.Reports, null!)]);
        Assert.NotNull(await runs.FindAsync(clerk, order.Id, Ct));
        Assert.Null(await runs.FindAsync(head, order.Id, Ct));
        Assert.Null(await runs.FindAsync(stranger, order.Id, Ct));
        Assert.Equal(Refusal.NotFound, (await house.Work.Service.CancelAsync(head, order.Id, Ct)).Refusal);
    }

    [Fact]
    public async Task A_cancelled_run_leaves_no_file()
    {
        using var house = await ReportHouse.OpenAsync(database);
        await house.School.AdmitAsync();
        var clerk = await house.Work.HireAsync();
        var report = await house.KeepAsync(clerk, List);
        var order = (await house.Work.Service.StartAsync(clerk, RunReportRunner.WorkKind, new ReportOrder(report, null, ReportFormat.Xlsx, "en"), Ct)).Value;

        Assert.False((await house.Work.Service.CancelAsync(clerk, order, Ct)).IsRefused);
        await house.Work.Desk.WorkAsync(order, Ct);

        var over = await house.Work.FindAsync(order);
        Assert.Equal((WorkStatus.Cancelled, (Guid?)null), (over.Status, over.OutcomeFileId));
    }

    [Fact]
    public async Task Nothing_found_a_gone_report_and_too_wide_a_paper_are_refused()
    {
        using var house = await ReportHouse.OpenAsync(database);
        var clerk = await house.Work.HireAsync();
        var empty = await house.KeepAsync(clerk, List);
        Assert.Equal(ReportRefusals.NothingFound.Code, (await house.RunAsync(clerk, empty)).FailureCode);
        Assert.Equal(Refusal.NotFound.Code, (await house.RunAsync(clerk, Guid.NewGuid())).FailureCode);

        await house.School.AdmitAsync();
        var wide = await house.KeepAsync(clerk, List with
        {
            Columns = [.. ReportCatalogue.Of(ReportEntity.Students).Columns.Where(column => column.Permission is null).Select(column => column.Key)],
        });
        Assert.Equal(ReportRefusals.TooWideForPaper.Code, (await house.RunAsync(clerk, wide, "Pdf")).FailureCode);
        Assert.Equal(WorkStatus.Done, (await house.RunAsync(clerk, wide, "Xlsx")).Status);
    }
}
