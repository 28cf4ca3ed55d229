using System.Globalization;
using System.Runtime.CompilerServices;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Passes;
using SmartAcademy.Data.Passes.Signed;
using SmartAcademy.Data.Work;
using SmartAcademy.Domain.Files;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Web.Files;

namespace SmartAcademy.Web.Passes;

/// <summary>Prints many cards on A4 sheets into one file. Started over it prints the same cards again.</summary>
internal sealed class PrintCardsRunner(CardQueries cards, CardPress press, FileService files, TimeProvider time) : IWorkRunner
{
    public const string WorkKind = "print-cards";

    public string Kind => WorkKind;

    public string Permission => Domain.Users.Permission.PassesPrint;

    public async Task<Result<WorkOutcome>> RunAsync(WorkRun run, CancellationToken ct)
    {
        var found = await cards.FindAsync(run.Actor, run.Input<CardOrder>(), ct);
        if (found.IsRefused)
        {
            return found.Refusal;
        }

        var faces = found.Value.Where(press.CanPrint).ToList();
        if (faces.Count == 0)
        {
            return PassRefusals.KeyMissing;
        }

        await using var pdf = UnnamedFile.Open();
        var printed = new List<PrintedCode>(faces.Count);
        await PassCardSheet.WriteAsync(pdf, CountedAsync(run, faces, printed, ct), progress: null, ct);
        await cards.RecordPrintAsync(run.Actor, printed, ct);
        var name = string.Create(CultureInfo.InvariantCulture, $"pass-cards-{time.GetUtcNow():yyyyMMdd-HHmm}.pdf");
        var fileId = await files.SaveAsync(run.Actor, new NewFile(run.SchoolId, FileKind.WorkOutcome, "application/pdf", name), pdf, ct);
        return new WorkOutcome(new PrintedCards(faces.Count, found.Value.Count - faces.Count), fileId);
    }

    private async IAsyncEnumerable<PassCard> CountedAsync(
        WorkRun run, List<CardFace> faces, List<PrintedCode> printed, [EnumeratorCancellation] CancellationToken ct)
    {
        var drawn = 0;
        await run.ReportAsync(drawn, faces.Count, ct);
        await foreach (var card in press.MakeAsync(run.Actor, faces, printed, ct))
        {
            yield return card;
            await run.ReportAsync(++drawn, faces.Count, ct);
        }
    }
}
