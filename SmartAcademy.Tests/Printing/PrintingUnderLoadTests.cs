using System.Diagnostics;
using SmartAcademy.Tests.Passes;
using SmartAcademy.Web.Passes;

namespace SmartAcademy.Tests.Printing;

public sealed class PrintingUnderLoadTests
{
    [Fact]
    public async Task Two_thousand_cards_leave_little_memory_behind()
    {
        await PrintAsync(500);
        var before = ResidentMegabytes();

        await PrintAsync(2000);

        Assert.InRange(ResidentMegabytes() - before, -1000, 60);
    }

    [Fact]
    public async Task Documents_written_at_the_same_time_do_not_disturb_each_other()
    {
        var documents = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => SampleCards.PrintAsync(SampleCards.Many(60)))));
        var texts = documents.Select(TextOf).Distinct().ToArray();

        Assert.Contains("P2026000060", Assert.Single(texts), StringComparison.Ordinal);
    }

    private static string TextOf(byte[] document)
    {
        using var pdf = new PdfTools(document);
        return pdf.Text();
    }

    private static Task PrintAsync(int cards) =>
        PassCardDocument.WriteAsync(Stream.Null, SampleCards.Many(cards), null, TestContext.Current.CancellationToken);

    private static long ResidentMegabytes()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64 / (1024 * 1024);
    }
}
