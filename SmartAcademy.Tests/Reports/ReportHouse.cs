using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Reports;
using SmartAcademy.Data.Schools;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Files;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Reports;
using SmartAcademy.Domain.Work;
using SmartAcademy.Tests.Passes;
using SmartAcademy.Tests.Support.Postgres;
using SmartAcademy.Web.Files;
using SmartAcademy.Web.Printing;
using SmartAcademy.Web.Reports;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Tests.Reports;

/// <summary>The services of reports over a database, and the desk that runs them.</summary>
internal sealed class ReportHouse : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("reports-").FullName;
    private readonly ServiceProvider texts = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
    private readonly TestDatabase database;

    private ReportHouse(TestDatabase database, PassSchool school)
    {
        (this.database, School) = (database, school);
        Work = new WorkHouse(school, Runner);
    }

    public PassSchool School { get; }

    public WorkHouse Work { get; }

    public RunReportRunner Runner => new(Saved, Reports, Press);

    public ReportQueries Reports => new(database, new AuditTrail(database, TimeProvider.System), School.Time);

    public SavedReportQueries Saved => new(database);

    public SavedReportService Service => new(database, TimeProvider.System);

    public FileService Files => new(
        database, new LocalFileStore(Microsoft.Extensions.Options.Options.Create(new Web.Files.FileOptions { Folder = folder })), TimeProvider.System);

    private Stationery Stationery => new(
        new LetterheadQueries(database), new SchoolQueries(database), Files, texts.GetRequiredService<IStringLocalizer<UiTexts>>(), School.Time);

    private ReportPress Press => new(Stationery, Files, new ReportLabels(Texts), Texts, School.Time);

    private IStringLocalizer<ReportsTexts> Texts => texts.GetRequiredService<IStringLocalizer<ReportsTexts>>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<ReportHouse> OpenAsync(TestDatabase database) => new(database, await PassSchool.OpenAsync(database));

    /// <summary>The cells that a person sees, row by row.</summary>
    public async Task<object?[][]> LookAsync(Actor actor, ReportDefinition definition)
    {
        var found = await Reports.PreviewAsync(actor, definition, Ct);
        Assert.Empty(found.Refusals);
        return [.. found.Value.Lines.Select(line => line.Cells.ToArray())];
    }

    public async Task SetExcusedAsync(ExcusedCounting excused)
    {
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        await db.AttendanceSettings.Where(row => row.SchoolId == School.School.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Excused, excused), Ct);
    }

    public async Task<Guid> KeepAsync(Actor actor, ReportDefinition definition, bool isShared = false)
    {
        var saved = await Service.SaveAsync(actor, definition, isShared, Ct);
        Assert.Empty(saved.Refusals);
        return saved.Value;
    }

    public Task<WorkOrder> RunAsync(Actor actor, Guid reportId, string format = "Csv", string language = "en") =>
        Work.DoAsync(actor, new ReportOrder(reportId, null, Enum.Parse<ReportFormat>(format), language));

    public async Task<byte[]> FileOfAsync(Actor actor, WorkOrder order)
    {
        Assert.Equal((WorkStatus.Done, null), (order.Status, order.FailureCode));
        var file = await Files.OpenAsync(actor, order.OutcomeFileId!.Value, FileKind.WorkOutcome, Ct);
        await using var content = file!.Content;
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, Ct);
        return bytes.ToArray();
    }

    public void Dispose()
    {
        texts.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
