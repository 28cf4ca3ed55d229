using System.Buffers.Binary;
using SmartAcademy.Domain.Students.Import;
using SmartAcademy.Web.Students.Import;
using static SmartAcademy.Tests.Students.Import.Workbooks;

namespace SmartAcademy.Tests.Students.Import;

public sealed class WorkbookTests
{
    private static readonly string Header = $"<row r=\"1\">{Text("A1", "Name")}{Text("B1", "Class")}{Text("C1", "DOB")}{Text("D1", "Mobile")}{Text("E1", "Roll")}</row>";

    private static readonly string Pupil = $"<row r=\"2\">{Text("A2", "Omar")}{Text("B2", "Seven")}<c r=\"C2\" s=\"1\"><v>41461</v></c><c r=\"D2\"><v>1300000593</v></c><c r=\"E2\"><v>46</v></c></row>";

    [Fact]
    public void Excel_dates_and_numbers_read_as_a_person_sees_them()
    {
        var list = ClassListFile.Read("list.xlsx", Of(Header + Pupil)).Value;

        Assert.Equal(["Omar", "Seven", "2013-07-06", "1300000593", "46"], list.Rows.Single().Cells);
    }

    [Fact]
    public void A_phone_whose_zero_excel_ate_is_read_with_a_remark()
    {
        var list = ClassListFile.Read("list.xlsx", Of(Header + Pupil)).Value;

        var row = new RowReading(ColumnGuess.From(list.Headings), new DateOnly(2026, 11, 22)).Read(list.Rows.Single());

        Assert.Equal("+8801300000593", row[ImportField.GuardianPhone]);
        Assert.Equal(ImportNotes.ZeroRestored, Assert.Single(row.Notes).Code);
        Assert.Equal("2013-07-06", row[ImportField.DateOfBirth]);
    }

    [Fact]
    public void A_name_made_by_a_hyperlink_formula_is_read_as_the_formula()
    {
        const string link = "<c r=\"A2\" t=\"str\"><f>HYPERLINK(&quot;http://x&quot;)</f><v>http://x</v></c>";
        const string harmless = "<c r=\"C2\" t=\"str\"><f>CONCATENATE(&quot;06/07&quot;,&quot;/2013&quot;)</f><v>06/07/2013</v></c>";

        var list = ClassListFile.Read("list.xlsx", Of(Header + $"<row r=\"2\">{link}{Text("B2", "Seven")}{harmless}</row>")).Value;

        Assert.Equal(["=HYPERLINK(\"http://x\")", "Seven", "06/07/2013"], list.Rows.Single().Cells);
    }

    [Fact]
    public void A_workbook_that_unpacks_to_an_enormous_one_is_refused()
    {
        var bomb = Of(Header + Pupil, "", ("xl/media/zeros.bin", new byte[60 * 1024 * 1024]));

        Assert.True(bomb.Length < 1024 * 1024);
        Assert.Equal(ImportRefusals.UnpacksTooLarge, ClassListFile.Read("list.xlsx", bomb).Refusal);
    }

    [Fact]
    public void A_workbook_that_lies_about_its_size_unpacks_no_further_than_it_says()
    {
        var bomb = Of(Header + Pupil, "", ("xl/media/zeros.bin", new byte[60 * 1024 * 1024]));
        ClaimSize(bomb, 60 * 1024 * 1024, 1000);

        var answer = ClassListFile.Read("list.xlsx", bomb);

        Assert.True(answer.IsRefused || answer.Value.Rows.Count == 1);
    }

    [Fact]
    public void Thousands_of_parts_are_refused() => Assert.Equal(
        ImportRefusals.UnpacksTooLarge,
        ClassListFile.Read("list.xlsx", Of(Header + Pupil, "", [.. Enumerable.Range(0, 1001).Select(part => ($"xl/media/{part}", Array.Empty<byte>()))])).Refusal);

    [Fact]
    public void A_document_type_declaration_is_refused_and_nothing_is_fetched()
    {
        const string entity = "<!DOCTYPE worksheet [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>";

        var answer = ClassListFile.Read("list.xlsx", Of(Header + $"<row r=\"2\">{Text("A2", "&secret;")}{Text("B2", "Seven")}</row>", entity));

        Assert.Equal(ImportRefusals.FileDamaged, answer.Refusal);
    }

    [Fact]
    public void A_zip_that_is_no_workbook_is_refused()
    {
        using var bytes = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = archive.CreateEntry("word/document.xml").Open();
            part.Write("<document/>"u8);
        }

        Assert.Equal(ImportRefusals.FileKind, ClassListFile.Read("list.xlsx", bytes.ToArray()).Refusal);
    }

    [Fact]
    public void A_cell_in_the_last_row_of_the_sheet_does_not_make_a_million_rows() => Assert.Equal(
        ImportRefusals.TooManyRows,
        ClassListFile.Read("list.xlsx", Of(Header + Pupil + $"<row r=\"1048576\">{Text("A1048576", "Omar")}</row>")).Refusal);

    [Fact]
    public void A_cell_far_to_the_right_is_refused() => Assert.Equal(
        ImportRefusals.TooManyColumns,
        ClassListFile.Read("list.xlsx", Of(Header + $"<row r=\"2\">{Text("A2", "Omar")}{Text("XFD2", "x")}</row>")).Refusal);

    [Theory]
    [InlineData("<row r=\"2\"><c r=\"A2\"><v>1e999</v></c></row>")]
    [InlineData("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>7</v></c></row>")]
    [InlineData("<row r=\"2\"><c r=\"ZZZZZZZZ2\"><v>1</v></c></row>")]
    [InlineData("<row r=\"-5\"><c r=\"A-5\"><v>1</v></c></row>")]
    [InlineData("<row r=\"2\"><c r=\"A2\" s=\"99\"><v>41461</v></c></row>")]
    [InlineData("<row r=\"2\"><c r=\"A2\"><v>unfinished")]
    public void Broken_cells_are_read_or_refused_without_a_fault(string rows)
    {
        var answer = ClassListFile.Read("list.xlsx", Of(Header + rows));

        Assert.True(answer.IsRefused || answer.Value.Rows.Count > 0);
    }

    /// <summary>Overwrites the unpacked size wherever the archive states it.</summary>
    private static void ClaimSize(byte[] archive, uint real, uint claimed)
    {
        for (var at = 0; at + 4 <= archive.Length; at++)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(archive.AsSpan(at)) == real)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(archive.AsSpan(at), claimed);
            }
        }
    }
}
