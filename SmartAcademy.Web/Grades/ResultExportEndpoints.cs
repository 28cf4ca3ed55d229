using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Grades;
using SmartAcademy.Data.Work;
using SmartAcademy.Domain.Grades;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Grades.Cards;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Spreadsheets;
using SmartAcademy.Web.Ui;
using NotFound = Microsoft.AspNetCore.Http.HttpResults.NotFound;

namespace SmartAcademy.Web.Grades;

/// <summary>What leaves the house of published results: merit lists and report cards.</summary>
internal static class ResultExportEndpoints
{
    public static void MapResultExports(this IEndpointRouteBuilder app)
    {
        var results = app.MapGroup("/grades/results/{id:guid}").RequireAuthorization(Permission.GradesExport);
        results.MapGet("/merit.xlsx", (Guid id, Guid? term, [AsParameters] MeritRequest wish) => SheetAsync(SheetFormat.Xlsx, id, term, wish));
        results.MapGet("/merit.csv", (Guid id, Guid? term, [AsParameters] MeritRequest wish) => SheetAsync(SheetFormat.Csv, id, term, wish));
        results.MapGet("/merit.pdf", (Guid id, Guid? term, [AsParameters] MeritRequest wish) => PaperAsync(id, term, wish));
        results.MapPost("/cards", PrintCardsAsync);
        app.MapGet("/grades/cards/{id:guid}/card.pdf", OpenCardAsync).RequireAuthorization(Policies.SeeGrades);
    }

    private static async Task<IResult> SheetAsync(SheetFormat format, Guid id, Guid? term, MeritRequest wish)
    {
        var sheet = await wish.Results.FindAsync(wish.Http.ToActor(), id, term, wish.Ct);
        if (sheet is not { IsPublished: true })
        {
            return sheet is null ? TypedResults.NotFound() : Back(sheet);
        }

        var rows = wish.Export.ReadAsync(wish.Http.ToActor(), id, sheet.Term.Id, wish.Ct);
        return new SheetResult<MeritLine>(format, "merit-list", wish.Texts["tab.merit"], Columns(wish.Texts), rows);
    }

    private static async Task<IResult> PaperAsync(Guid id, Guid? term, MeritRequest wish)
    {
        var sheet = await wish.Results.FindAsync(wish.Http.ToActor(), id, term, wish.Ct);
        if (sheet is not { IsPublished: true })
        {
            return sheet is null ? TypedResults.NotFound() : Back(sheet);
        }

        var title = $"{wish.Texts["tab.merit"].Value} · {GradeWords.Class(sheet.ClassName, sheet.ClassNameBangla, sheet.Section)} · {GradeWords.TermAndYear(sheet.Term)}";
        using var paper = await wish.Stationery.TakeAsync(wish.Http.ToActor(), title, wish.Ct);
        using var pdf = new MemoryStream();
        var lines = wish.Export.ReadAsync(wish.Http.ToActor(), id, sheet.Term.Id, wish.Ct);
        await MeritDocument.WriteAsync(pdf, paper, sheet.Draft.Scale.Kind, lines, wish.Texts, wish.Ct);
        wish.Http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(pdf.ToArray(), "application/pdf", "merit-list.pdf");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> PrintCardsAsync(
        Guid id, [FromForm] Guid? term, [FromForm] string? language, HttpContext http, ReportCardQueries cards, WorkService work, CancellationToken ct)
    {
        var order = new ReportCardOrder(id, term ?? Guid.Empty, ReportCardOrder.Languages.Contains(language) ? language! : ReportCardOrder.Languages[0]);
        var facts = await cards.FactsAsync(http.ToActor(), id, order.TermId, ct);
        if (facts.Refusal == Refusal.NotFound)
        {
            return TypedResults.NotFound();
        }

        var started = facts.IsRefused ? facts.Refusal : await work.StartAsync(http.ToActor(), PrintReportCardsRunner.WorkKind, order, ct);
        return TypedResults.LocalRedirect(
            started.IsRefused ? $"{GradeAddress.Results(id)}?refused={started.Refusal.Code}" : $"/work/{started.Value}");
    }

    private static async Task<Results<FileStreamHttpResult, NotFound>> OpenCardAsync(Guid id, HttpContext http, ReportCardQueries cards, CancellationToken ct)
    {
        if (await cards.OpenAsync(http.ToActor(), id, ct) is not { } card)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Stream(card.Content, card.ContentType, card.OriginalName);
    }

    private static RedirectHttpResult Back(ResultSheet sheet) =>
        TypedResults.LocalRedirect($"{GradeAddress.Results(sheet.ClassId, sheet.Term.Id)}&refused={GradeRefusals.NotPublished.Code}");

    private static IReadOnlyList<SheetColumn<MeritLine>> Columns(IStringLocalizer texts) =>
    [
        new(texts["rank"], row => row.Rank, 8),
        new(texts["roll"], row => row.RollNumber, 8),
        new(texts["enrolment"], row => row.EnrolmentNumber),
        new(texts["student"], row => row.Name, 26),
        new(texts["NameBangla"], row => row.NameBangla, 26),
        new(texts["gpa"], row => row.Gpa, 8),
        new(texts["average"], row => row.Average, 10),
        new(texts["total"], row => row.Total, 10),
        new(texts["grade"], row => NameOf.First(row.GradeName, row.GradeNameBangla) is var name && row.Letter.Length <= 2 ? row.Letter : name, 14),
    ];
}
