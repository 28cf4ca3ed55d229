using SmartAcademy.Data.Audit;

namespace SmartAcademy.Web.Spreadsheets;

/// <summary>Answers a request with a table, streamed row by row as a download.</summary>
internal sealed class SheetResult<T>(
    SheetFormat format, string fileName, string sheetName, IReadOnlyList<SheetColumn<T>> columns, AuditedExport<T> rows) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var extension = format is SheetFormat.Csv ? "csv" : "xlsx";
        response.ContentType = format is SheetFormat.Csv
            ? "text/csv; charset=utf-8"
            : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}.{extension}\"";
        response.Headers.CacheControl = "no-store";
        await using var writer = Open(response.Body);
        await writer.WriteAsync([.. columns.Select(column => (object?)column.Title)], httpContext.RequestAborted);
        await foreach (var row in rows.WithCancellation(httpContext.RequestAborted))
        {
            await writer.WriteAsync([.. columns.Select(column => column.Cell(row))], httpContext.RequestAborted);
        }
    }

    private ISheetWriter Open(Stream target) => format is SheetFormat.Csv
        ? new CsvSheetWriter(target)
        : new XlsxSheetWriter(target, sheetName, [.. columns.Select(column => column.Width)]);
}
