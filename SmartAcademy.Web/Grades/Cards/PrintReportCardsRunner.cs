using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Grades;
using SmartAcademy.Data.Work;
using SmartAcademy.Domain.Files;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Printing;

namespace SmartAcademy.Web.Grades.Cards;

/// <summary>
/// Draws the report cards of a class, each into a file of its own and all into one. They are drawn once for a publication and language;
/// whoever asks again gets the same file out of the archive.
/// </summary>
internal sealed class PrintReportCardsRunner(
    ReportCardQueries cards, ReportCardService archive, FileService files, IStringLocalizer<GradesTexts> texts, TimeProvider time) : IWorkRunner
{
    public const string WorkKind = "report-cards";

    public string Kind => WorkKind;

    public string Permission => Domain.Users.Permission.GradesExport;

    public async Task<Result<WorkOutcome>> RunAsync(WorkRun run, CancellationToken ct)
    {
        var order = run.Input<ReportCardOrder>();
        var found = await cards.FactsAsync(run.Actor, order.ClassId, order.TermId, ct);
        if (found.IsRefused)
        {
            return found.Refusal;
        }

        var facts = found.Value;
        if (await cards.ClassFileAsync(run.Actor, facts.ClassResultId, order.Language, ct) is not null)
        {
            return await AgainAsync(run, facts, order.Language, ct);
        }

        var drawn = new List<CardFile>();
        try
        {
            using var all = new MemoryStream();
            await DrawAsync(run, facts, order.Language, all, drawn, ct);
            drawn.Add(await SaveAsync(run, null, all, FileName(facts, order.Language), ct));
            var kept = await archive.KeepAsync(run.Actor, facts, order.Language, drawn, ct);
            if (kept.IsRefused)
            {
                return kept.Refusal;
            }

            drawn.Clear();
            return await OutcomeAsync(run, facts, all, order.Language, ct);
        }
        finally
        {
            // Files of an archive that was never written down.
            foreach (var orphan in drawn)
            {
                await files.DeleteAsync(run.Actor, orphan.FileId, CancellationToken.None);
            }
        }
    }

    private async Task DrawAsync(WorkRun run, CardFacts facts, string language, Stream all, List<CardFile> drawn, CancellationToken ct)
    {
        using var reading = new LanguageScope(language);
        using var logo = PdfImage.Read(await files.ReadAsync(run.Actor, facts.LogoFileId, FileKind.SchoolLogo, ct));
        using var whole = new PdfDocument(all, texts["card"]);
        var page = new ReportCardPage(facts, logo, texts);
        await run.ReportAsync(0, facts.Students.Count, ct);
        foreach (var student in facts.Students)
        {
            page.DrawOn(whole.AddPage(PageSize.A4), student);
            await whole.FlushAsync(ct);
            using var one = new MemoryStream();
            using (var alone = new PdfDocument(one, texts["card"]))
            {
                page.DrawOn(alone.AddPage(PageSize.A4), student);
                await alone.FinishAsync(ct);
            }

            drawn.Add(await SaveAsync(run, student.Result.StudentId, one, $"{student.EnrolmentNumber}-{language}.pdf", ct));
            await run.ReportAsync(drawn.Count, facts.Students.Count, ct);
        }

        await whole.FinishAsync(ct);
    }

    private async Task<CardFile> SaveAsync(WorkRun run, Guid? studentId, MemoryStream pdf, string name, CancellationToken ct)
    {
        var fileId = await files.SaveAsync(run.Actor, new NewFile(run.SchoolId, FileKind.ReportCard, "application/pdf", name), pdf, ct);
        return new CardFile(studentId, fileId, Convert.ToHexStringLower(SHA256.HashData(pdf.ToArray())));
    }

    /// <summary>A copy for the page of the work, which is removed after a time; the archive stays.</summary>
    private async Task<WorkOutcome> OutcomeAsync(WorkRun run, CardFacts facts, Stream all, string language, CancellationToken ct)
    {
        var copy = await files.SaveAsync(
            run.Actor, new NewFile(run.SchoolId, FileKind.WorkOutcome, "application/pdf", FileName(facts, language)), all, ct);
        return new WorkOutcome(new PrintedReportCards(facts.Students.Count), copy);
    }

    private async Task<Result<WorkOutcome>> AgainAsync(WorkRun run, CardFacts facts, string language, CancellationToken ct)
    {
        var fileId = await cards.ClassFileAsync(run.Actor, facts.ClassResultId, language, ct);
        if (fileId is null || await files.OpenAsync(run.Actor, fileId.Value, FileKind.ReportCard, ct) is not { } kept)
        {
            return Refusal.NotFound;
        }

        await using var content = kept.Content;
        using var all = new MemoryStream();
        await content.CopyToAsync(all, ct);
        return await OutcomeAsync(run, facts, all, language, ct);
    }

    private string FileName(CardFacts facts, string language)
    {
        var label = $"{facts.ClassName}-{facts.Section}".Trim('-').Replace(' ', '-');
        return string.Create(CultureInfo.InvariantCulture, $"report-cards-{label}-{language}-{time.GetUtcNow():yyyyMMdd}.pdf");
    }
}
