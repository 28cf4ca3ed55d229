using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Grades;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Spreadsheets;

namespace SmartAcademy.Web.Grades.Import;

internal static class GradeImportEndpoints
{
    public static void MapGradeImport(this IEndpointRouteBuilder app) =>
        app.MapGet("/grades/{id:guid}/template.xlsx", TemplateAsync).RequireAuthorization(Policies.WriteMarks);

    /// <summary>The grade book as a spreadsheet, to be filled in and sent back.</summary>
    private static async Task<IResult> TemplateAsync(
        Guid id, [FromQuery] Guid? term, HttpContext http, GradeBookQueries books, MarkSheetExport export, IStringLocalizer<GradesTexts> texts, CancellationToken ct)
    {
        var book = await books.FindAsync(http.ToActor(), id, term, ct);
        return book?.Term is null
            ? TypedResults.NotFound()
            : new SheetResult<BookLine>(SheetFormat.Xlsx, "marks", texts["marks"], Columns(book, texts), export.Read(http.ToActor(), book));
    }

    private static List<SheetColumn<BookLine>> Columns(GradeBook book, IStringLocalizer texts) =>
    [
        new(texts["column.enrolment"], line => line.Student.EnrolmentNumber),
        new(texts["column.roll"], line => line.Student.RollNumber, 8),
        new(texts["student"], line => line.Student.Name, 26),
        .. from assessment in book.Assessments
           from part in assessment.Parts
           select new SheetColumn<BookLine>(MarkColumns.TitleOf(assessment, part, texts), line => line.Cell(part.Id).Text, 18),
    ];
}
