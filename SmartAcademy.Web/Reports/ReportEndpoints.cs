using System.Globalization;
using SmartAcademy.Data.Reports;
using SmartAcademy.Data.Work;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Reports;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult>;

namespace SmartAcademy.Web.Reports;

internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder app)
    {
        app.MapPost("/reports/{id:guid}/run", RunSavedAsync).RequireAuthorization(Permission.ReportsExport);
        app.MapPost("/reports/ready/{key}/run", RunReadyAsync).RequireAuthorization(Permission.ReportsExport);
        app.MapPost("/reports/{id:guid}/remove", RemoveAsync).RequireAuthorization(Permission.ReportsRead);
    }

    private static async Task<Answer> RunSavedAsync(
        Guid id, IFormCollection form, HttpContext http, SavedReportQueries saved, WorkService work, CancellationToken ct)
    {
        var report = await saved.FindAsync(http.ToActor(), id, ct);
        return report is null
            ? TypedResults.NotFound()
            : await StartAsync(http, work, report.Definition, new ReportOrder(id, null, FormatOf(form), Language), ct);
    }

    private static async Task<Answer> RunReadyAsync(string key, IFormCollection form, HttpContext http, WorkService work, CancellationToken ct) =>
        ReadyReport.Find(key) is not { } report
            ? TypedResults.NotFound()
            : await StartAsync(http, work, report.Definition, new ReportOrder(null, key, FormatOf(form), Language), ct);

    /// <summary>What the person may not take is refused at once; the runner asks again when it begins.</summary>
    private static async Task<Answer> StartAsync(HttpContext http, WorkService work, ReportDefinition definition, ReportOrder order, CancellationToken ct)
    {
        var (actor, page) = (http.ToActor(), order.ReportId is { } id ? $"/reports/{id}" : $"/reports/ready/{order.Ready}");
        if (!ReportCatalogue.Of(definition.Entity).IsGivenTo(actor))
        {
            return AfterPost.Answer(Refusal.Forbidden, page, "");
        }

        if (definition.CheckFor(actor) is { IsRefused: true } refused)
        {
            return AfterPost.Answer(refused.Refusal, page, "");
        }

        var started = await work.StartAsync(actor, RunReportRunner.WorkKind, order, ct);
        return started.IsRefused ? AfterPost.Answer(started.Refusal, page, "") : TypedResults.LocalRedirect($"/work/{started.Value}");
    }

    private static async Task<Answer> RemoveAsync(Guid id, IFormCollection form, HttpContext http, SavedReportService reports, CancellationToken ct)
    {
        var removed = await reports.RemoveAsync(http.ToActor(), id, ct);
        return AfterPost.Answer(removed.Refusal, "/reports", "removed");
    }

    private static ReportFormat FormatOf(IFormCollection form) => FormReading.Choice<ReportFormat>(form["format"]);

    private static string Language => CultureInfo.CurrentUICulture.Name;
}
