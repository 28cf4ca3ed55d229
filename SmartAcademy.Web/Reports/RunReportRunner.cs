using System.Globalization;
using System.Runtime.CompilerServices;
using SmartAcademy.Data.Reports;
using SmartAcademy.Data.Work;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Reports;

namespace SmartAcademy.Web.Reports;

/// <summary>
/// Runs a report with the permissions that the person holds when it runs, and keeps the file for that person alone. Started over it reads again.
/// </summary>
internal sealed class RunReportRunner(SavedReportQueries saved, ReportQueries reports, ReportPress press) : IWorkRunner
{
    public const string WorkKind = "run-report";

    public string Kind => WorkKind;

    public string Permission => Domain.Users.Permission.ReportsExport;

    public bool IsForRequesterOnly => true;

    public async Task<Result<WorkOutcome>> RunAsync(WorkRun run, CancellationToken ct)
    {
        var order = run.Input<ReportOrder>();
        if (await FindAsync(run.Actor, order, ct) is not { } definition)
        {
            return Refusal.NotFound;
        }

        var rows = await reports.ReadAsync(run.Actor, definition, ct);
        if (rows.IsRefused)
        {
            return rows.Refusals[0];
        }

        if (ReportPress.CheckFor(order.Format, definition, rows.Value.Total) is { IsRefused: true } refused)
        {
            return refused.Refusal;
        }

        // Of this run alone: what is set inside an async method does not outlive it.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(order.Language);
        var fileId = await press.MakeAsync(run.Actor, order.Format, definition, CountedAsync(run, rows.Value, ct), ct);
        return new WorkOutcome(new MadeReport(rows.Value.Total), fileId);
    }

    private async Task<ReportDefinition?> FindAsync(Actor actor, ReportOrder order, CancellationToken ct) => order.ReportId is { } id
        ? (await saved.FindAsync(actor, id, ct))?.Definition
        : ReadyReport.Find(order.Ready)?.Definition;

    private static async IAsyncEnumerable<ReportLine> CountedAsync(WorkRun run, ReportRows rows, [EnumeratorCancellation] CancellationToken ct)
    {
        var read = 0;
        await run.ReportAsync(read, rows.Total, ct);
        await foreach (var line in rows.Lines.WithCancellation(ct))
        {
            yield return line;
            await run.ReportAsync(++read, Math.Max(read, rows.Total), ct);
        }
    }
}
