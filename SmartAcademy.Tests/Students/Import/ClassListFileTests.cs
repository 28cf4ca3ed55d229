using System.Text;
using SmartAcademy.Domain.Students.Import;
using SmartAcademy.Web.Students.Import;

namespace SmartAcademy.Tests.Students.Import;

public sealed class ClassListFileTests
{
    private const string List = "Name;শ্রেণি;রোল\nওমর ফারুক;Seven;২\n";

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "utf-16", "utf-16-be", "utf-16-no-bom"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_is_read_in_every_usual_encoding(string encoding)
    {
        var list = ClassListFile.Read("list.csv", Encode(List, encoding)).Value;

        Assert.Equal(["Name", "শ্রেণি", "রোল"], list.Headings);
        Assert.Equal(["ওমর ফারুক", "Seven", "২"], list.Rows.Single().Cells);
    }

    [Fact]
    public void Text_of_an_old_spreadsheet_program_is_read_as_windows_1252()
    {
        var list = ClassListFile.Read("list.csv", Encoding.Latin1.GetBytes("Name,Class\nJosé D'Costa,Six\n")).Value;

        Assert.Equal("José D'Costa", list.Rows.Single().Cells[0]);
    }

    [Theory]
    [InlineData(';')]
    [InlineData(',')]
    [InlineData('\t')]
    [InlineData('|')]
    public void The_delimiter_is_found_below_a_title_line(char delimiter)
    {
        var text = $"Darul Uloom, admission list\n\nName;Class;Address\nOmar;Seven;\"House 1{delimiter} Road 2\"\nHasan;Six;Dhaka\n";
        var list = ClassListFile.Read("list.csv", Encoding.UTF8.GetBytes(text.Replace(';', delimiter))).Value;

        Assert.Equal(["Name", "Class", "Address"], list.Headings);
        Assert.Equal($"House 1{delimiter} Road 2", list.Rows[0].Cells[2]);
        Assert.Equal([4, 5], list.Rows.Select(row => row.Number));
    }

    [Fact]
    public void A_delimiter_that_the_first_line_declares_is_believed()
    {
        var list = ClassListFile.Read("list.csv", Encoding.UTF8.GetBytes("sep=;\nName;Class\nA, B, C;Seven\n")).Value;

        Assert.Equal("A, B, C", list.Rows.Single().Cells[0]);
    }

    [Fact]
    public void Columns_without_a_heading_can_still_be_mapped() =>
        Assert.Equal(["Name", "Class", ""], ClassListFile.Read("list.csv", "Name,Class\nOmar,Seven,extra\n"u8.ToArray()).Value.Headings);

    [Theory]
    [InlineData("list.csv", "", "import_file_missing")]
    [InlineData("list.csv", "Name,Class\n", "import_no_rows")]
    [InlineData("list.csv", "Name,Cl\0ass\nA,B\n", "import_file_damaged")]
    [InlineData("list.csv", "%PDF-1.7 and so on\nmore", "import_file_kind")]
    [InlineData("list.csv", "PK\u0003\u0004 a workbook under a wrong name", "import_file_kind")]
    [InlineData("list.xlsx", "Name,Class\nA,B\n", "import_file_kind")]
    [InlineData("list.exe", "Name,Class\nA,B\n", "import_file_kind")]
    [InlineData("list", "Name,Class\nA,B\n", "import_file_kind")]
    [InlineData("list.xlsx", "PK\u0003\u0004 cut off in the middle", "import_file_damaged")]
    public void A_file_that_is_no_list_is_refused_by_what_it_holds(string name, string content, string code) =>
        Assert.Equal(code, ClassListFile.Read(name, Encoding.UTF8.GetBytes(content)).Refusal?.Code);

    [Fact]
    public void An_old_or_locked_workbook_is_refused_with_advice() =>
        Assert.Equal(ImportRefusals.OldWorkbook, ClassListFile.Read("list.xlsx", [0xD0, 0xCF, 0x11, 0xE0, 0, 0]).Refusal);

    [Fact]
    public void Too_many_bytes_rows_or_columns_are_refused()
    {
        Assert.Equal(ImportRefusals.FileTooLarge, ClassListFile.Read("list.csv", new byte[(10 * 1024 * 1024) + 1]).Refusal);
        Assert.Equal(ImportRefusals.TooManyRows, Read("Name,Class\n" + string.Concat(Enumerable.Repeat("Omar,Seven\n", 20_001))));
        Assert.Equal(ImportRefusals.TooManyColumns, Read("Name,Class\n" + string.Join(',', Enumerable.Repeat("x", 101)) + "\n"));
        Assert.Equal(ImportRefusals.FileDamaged, Read("Name,Class\n\"" + new string('x', 3_000_000)));

        static SmartAcademy.Domain.Kernel.Refusal? Read(string text) => ClassListFile.Read("list.csv", Encoding.UTF8.GetBytes(text)).Refusal;
    }

    [Fact]
    [Trait("Attack", "34")]
    public void The_name_of_the_file_is_shown_without_its_path() =>
        Assert.Equal("list.csv", ClassListFile.Read("C:\\office\\../list.csv", Encoding.UTF8.GetBytes(List)).Value.FileName);

    private static byte[] Encode(string text, string encoding) => encoding switch
    {
        "utf-8-bom" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        "utf-16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        "utf-16-be" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        "utf-16-no-bom" => Encoding.Unicode.GetBytes(text),
        _ => Encoding.UTF8.GetBytes(text),
    };
}
