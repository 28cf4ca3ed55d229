using SmartAcademy.E2E.Support;

namespace SmartAcademy.E2E.Journeys;

/// <summary>How the gate page reads codes without the portal.</summary>
public sealed class GateModuleTests(GateModules modules) : IClassFixture<GateModules>
{
    [Fact]
    public async Task The_example_of_the_documents_is_read_and_its_reference_is_that_of_the_list() => Assert.Equal(
        [
            "0190b1c2-0000-7000-8000-0000000000aa", "3", "P2026000123", "1767578400123", "2026-01-05", "2026-12-31", "Ayesha Siddika", "Seven B",
            "329b54d18cdab98e055ad8b3",
        ],
        (await modules.ReadAsync(modules.Code))!);

    [Theory]
    [InlineData("SQé", "AQ1234567890", "qa&é\"'(-è_çà")]
    [InlineData("SQ2", "AQ", "QA")]
    [InlineData("SA\"", "1234567890", "!\"§$%&/()=")]
    public async Task What_a_scanner_types_into_a_foreign_keyboard_is_turned_back(string prefix, string letters, string typed)
    {
        var foreign = prefix + string.Concat(modules.Code[3..].Select(letter =>
            letters.IndexOf(letter, StringComparison.Ordinal) is var at and >= 0 ? typed[at] : letter));

        Assert.Equal("P2026000123", (await modules.ReadAsync(foreign))?[2]);
    }

    [Fact]
    public async Task Whatever_is_no_whole_code_is_none()
    {
        var text = modules.Code;
        foreach (var wrong in new[] { "", "SA2", "SA20", text[..^1], text + "0", text[..40] + text[41..], "SA2" + new string('V', 309), text.Replace('0', 'Z') })
        {
            Assert.Null(await modules.ReadAsync(wrong));
        }
    }
}
