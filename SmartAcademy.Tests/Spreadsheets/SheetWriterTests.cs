using System.Text;
using ExcelDataReader;
using SmartAcademy.Web.Spreadsheets;

namespace SmartAcademy.Tests.Spreadsheets;

public sealed class SheetWriterTests
{
    private static readonly object?[] Row =
        ["=1+1", "+cmd", "-2", "@SUM", "\tx", "আয়েশা, \"খাতুন\"", "01712-345678", 42, new DateOnly(2026, 2, 3), null, " =1", "a\u0001b"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Attack", "37")]
    public async Task Csv_has_a_byte_order_mark_and_no_live_formula()
    {
        var text = Encoding.UTF8.GetString(await WriteAsync(stream => new CsvSheetWriter(stream)));

        Assert.Equal(
            "\uFEFFHead\r\n'=1+1,'+cmd,'-2,'@SUM,\"'\tx\",\"আয়েশা, \"\"খাতুন\"\"\",01712-345678,42,2026-02-03,,' =1,ab\r\n", text);
    }

    [Fact]
    [Trait("Attack", "37")]
    public async Task Xlsx_opens_with_the_same_cells_and_typed_numbers_and_days()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(await WriteAsync(stream => new XlsxSheetWriter(stream, "List", [10, 20]))));

        reader.Read();
        Assert.Equal("Head", reader.GetValue(0));
        reader.Read();
        Assert.Equal(
            ["'=1+1", "'+cmd", "'-2", "'@SUM", "'\tx", "আয়েশা, \"খাতুন\"", "01712-345678", 42d, new DateTime(2026, 2, 3), null, "' =1", "ab"],
            Enumerable.Range(0, Row.Length).Select(reader.GetValue));
    }

    private static async Task<byte[]> WriteAsync(Func<Stream, ISheetWriter> open)
    {
        using var stream = new MemoryStream();
        await using (var writer = open(stream))
        {
            await writer.WriteAsync(["Head"], Ct);
            await writer.WriteAsync(Row, Ct);
        }

        return stream.ToArray();
    }
}
