using System.Globalization;
using SmartAcademy.Web.Printing;

namespace SmartAcademy.Tests.Printing;

public sealed class PdfTableTests
{
    private static readonly TableColumn[] Columns =
        [new("Roll", 1, TextAlignment.End), new("Name", 4), new("নাম", 4), new("Guardian", 4)];

    [Fact]
    public async Task Rows_flow_over_pages_that_each_repeat_the_titles()
    {
        using var pdf = new PdfTools(await PrintAsync(rows: 90));
        var pages = pdf.Text().TrimEnd('\f').Split('\f');

        Assert.Equal(3, pages.Length);
        Assert.All(pages, page => Assert.Contains("Guardian", page, StringComparison.Ordinal));
        Assert.Equal(90, pages.Sum(page => page.Split("Ayesha").Length - 1));
    }

    [Fact]
    public void A_row_needs_a_cell_for_each_column()
    {
        using var document = new PdfDocument(Stream.Null, "Wrong");
        var table = new PdfTable(document, PageSize.A4, Columns);

        Assert.Throws<ArgumentOutOfRangeException>(() => table.AddRow("1", "Ayesha"));
    }

    private static async Task<byte[]> PrintAsync(int rows)
    {
        using var stream = new MemoryStream();
        using var document = new PdfDocument(stream, "Class list");
        var table = new PdfTable(document, PageSize.A4, Columns);
        for (var row = 1; row <= rows; row++)
        {
            table.AddRow(row.ToString(CultureInfo.InvariantCulture), "Ayesha Siddika", "আয়েশা সিদ্দিকা", row % 7 == 0 ? "محمد عبد الله" : "Abdur Rahman");
        }

        await document.FinishAsync(TestContext.Current.CancellationToken);
        return stream.ToArray();
    }
}
