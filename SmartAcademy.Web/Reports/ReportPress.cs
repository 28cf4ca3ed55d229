using System.Globalization;
using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Reports;
using SmartAcademy.Domain.Files;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Reports;
using SmartAcademy.Web.Files;
using SmartAcademy.Web.Printing;

namespace SmartAcademy.Web.Reports;

/// <summary>Makes the file of a report.</summary>
internal sealed class ReportPress(Stationery stationery, FileService files, ReportLabels labels, IStringLocalizer<ReportsTexts> texts, TimeProvider time)
{
    /// <summary>The refusal of a paper that would be too long or too wide.</summary>
    public static Result CheckFor(ReportFormat format, ReportDefinition definition, int rows) => format switch
    {
        ReportFormat.Pdf when rows > ReportDocument.MostRows => ReportRefusals.TooLongForPaper,
        ReportFormat.Pdf when definition.Columns.Count > ReportDocument.MostColumns => ReportRefusals.TooWideForPaper,
        _ => Result.Ok,
    };

    /// <summary>Writes the lines into a file that only the actor's school may open; its id.</summary>
    public async Task<Guid> MakeAsync(
        Actor actor, ReportFormat format, ReportDefinition definition, IAsyncEnumerable<ReportLine> lines, CancellationToken ct)
    {
        await using var target = UnnamedFile.Open();
        if (format is ReportFormat.Pdf)
        {
            await PrintAsync(target, actor, definition, lines, ct);
        }
        else
        {
            await new ReportSheet(definition, labels).WriteAsync(target, format, lines, ct);
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"report-{time.GetUtcNow():yyyyMMdd-HHmm}.{Extension(format)}");
        return await files.SaveAsync(actor, new NewFile(actor.SchoolId!.Value, FileKind.WorkOutcome, ContentType(format), name), target, ct);
    }

    private async Task PrintAsync(Stream target, Actor actor, ReportDefinition definition, IAsyncEnumerable<ReportLine> lines, CancellationToken ct)
    {
        using var paper = await stationery.TakeAsync(actor, labels.Name(definition), ct);
        await new ReportDocument(definition, labels, texts).WriteAsync(target, paper, lines, ct);
    }

    private static string Extension(ReportFormat format) => format switch
    {
        ReportFormat.Pdf => "pdf",
        ReportFormat.Xlsx => "xlsx",
        _ => "csv",
    };

    private static string ContentType(ReportFormat format) => format switch
    {
        ReportFormat.Pdf => "application/pdf",
        ReportFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "text/csv; charset=utf-8",
    };
}
