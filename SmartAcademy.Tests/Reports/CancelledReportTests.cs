using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users;
using SmartAcademy.Data.Users.Roles;
using SmartAcademy.Data.Work;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Reports;
using SmartAcademy.Domain.Users;
using SmartAcademy.Domain.Work;
using SmartAcademy.Tests.Support.Postgres;
using SmartAcademy.Web.Reports;

namespace SmartAcademy.Tests.Reports;

/// <summary>A report that a person stops while its rows are being written.</summary>
public sealed class CancelledReportTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const int Rows = 40;
    private const int StopAt = 5;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Csv")]
    [InlineData("Xlsx")]
    [InlineData("Pdf")]
    public async Task A_report_stopped_in_the_middle_leaves_no_file_and_says_how_far_it_came(string format)
    {
        using var house = await ReportHouse.OpenAsync(database);
        await house.School.AttendAsync(await house.School.AdmitAsync(), new DateOnly(2026, 10, 1), new string('P', Rows));
        var head = await house.Work.HireAsync(Role.SchoolAdmin);
        var report = await house.KeepAsync(head, new ReportDefinition
        {
            Name = "Attendance",
            Entity = ReportEntity.AttendanceDays,
            Columns = ["day", "name", "countsAs"],
            Filters = [new ReportFilter("day", ReportOperator.Between, ["2026-10-01", "2026-11-30"])],
        });
        var input = new ReportOrder(report, null, Enum.Parse<ReportFormat>(format), "en");
        var order = (await house.Work.Service.StartAsync(head, RunReportRunner.WorkKind, input, Ct)).Value;
        var desk = new WorkDesk(
            new StoppingContexts(database, () => StopAtAsync(house, head, order)), [house.Runner],
            new ActorDirectory(database, new RoleBook(database)), new HurriedClock(), NullLogger<WorkDesk>.Instance);

        await desk.WorkAsync(order, Ct);

        var over = await house.Work.FindAsync(order);
        Assert.Equal((WorkStatus.Cancelled, (Guid?)null, Rows), (over.Status, over.OutcomeFileId, over.Total));
        Assert.InRange(over.Finished, StopAt, Rows - 1);
        await using var db = await database.OpenAsync(head, Ct);
        Assert.False(await db.Files.AnyAsync(Ct));
    }

    private static async Task StopAtAsync(ReportHouse house, Actor head, Guid order)
    {
        var running = await house.Work.FindAsync(order);
        if (running.Finished >= StopAt && !running.CancelRequested)
        {
            Assert.False((await house.Work.Service.CancelAsync(head, order, Ct)).IsRefused);
        }
    }

    /// <summary>Lets a person step in before each progress is written.</summary>
    private sealed class StoppingContexts(TestDatabase inner, Func<Task> between) : IDbContextFactory<AcademyDbContext>
    {
        public AcademyDbContext CreateDbContext() => inner.CreateDbContext();

        public async Task<AcademyDbContext> CreateDbContextAsync(CancellationToken cancellationToken = default)
        {
            await between();
            return inner.CreateDbContext();
        }
    }

    /// <summary>A second passes at every look, so that the progress of each row is written.</summary>
    private sealed class HurriedClock : TimeProvider
    {
        private DateTimeOffset now = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => now = now.AddSeconds(1);
    }
}
