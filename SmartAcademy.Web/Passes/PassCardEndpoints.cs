using Microsoft.AspNetCore.Http.HttpResults;
using SmartAcademy.Data.Passes;
using SmartAcademy.Data.Passes.Signed;
using SmartAcademy.Data.Work;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Passes;

/// <summary>Cards on paper: one as a download, many as long work.</summary>
internal static class PassCardEndpoints
{
    public static void MapPassCards(this IEndpointRouteBuilder app)
    {
        var cards = app.MapGroup("/passes").RequireAuthorization(Permission.PassesPrint);
        cards.MapGet("{id:guid}/card.pdf", PrintOneAsync);
        cards.MapPost("print", PrintManyAsync);
    }

    private static async Task<Results<FileContentHttpResult, RedirectHttpResult, NotFound>> PrintOneAsync(
        HttpContext http, PassQueries passes, CardQueries cards, CardPress press, Guid id, CancellationToken ct)
    {
        var actor = http.ToActor();
        if (await passes.FindAsync(actor, id, ct) is not { } pass)
        {
            return TypedResults.NotFound();
        }

        var found = await cards.FindAsync(actor, new CardOrder([id]), ct);
        if (found.IsRefused)
        {
            return PassForms.BackTo(PassForms.PageOf(id), PassRefusals.NotActive);
        }

        if (!press.CanPrint(found.Value[0]))
        {
            return PassForms.BackTo(PassForms.PageOf(id), PassRefusals.KeyMissing);
        }

        using var pdf = new MemoryStream();
        var printed = new List<PrintedCode>();
        await PassCardDocument.WriteAsync(pdf, press.MakeAsync(actor, found.Value, printed, ct), progress: null, ct);
        await cards.RecordPrintAsync(actor, printed, ct);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(pdf.ToArray(), "application/pdf", $"{pass.Line.Number}.pdf");
    }

    /// <summary>The passes that were ticked, or, by the second button, all active ones that the list shows.</summary>
    private static async Task<RedirectHttpResult> PrintManyAsync(
        HttpContext http, WorkService work, CardQueries cards, IFormCollection form, CancellationToken ct)
    {
        var (actor, order) = (http.ToActor(), CardForm.Read(form));
        var found = await cards.FindAsync(actor, order, ct);
        var started = found.IsRefused ? found.Refusal : await work.StartAsync(actor, PrintCardsRunner.WorkKind, order, ct);
        return started.IsRefused
            ? PassForms.BackTo("/passes", started.Refusal)
            : TypedResults.LocalRedirect($"/work/{started.Value}");
    }
}
