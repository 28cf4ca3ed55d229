using SmartAcademy.Web.Printing;

namespace SmartAcademy.Tests.Printing;

public sealed class TypesetterTests
{
    private static readonly TextStyle Style = new(12, Ink.Black);

    [Fact]
    public void A_point_is_a_point()
    {
        using var typesetter = new Typesetter();
        using var text = typesetter.Set("M", Style with { Size = 100 });

        Assert.Equal(90.7, text.Width, 0.1);
    }

    [Fact]
    public void Conjuncts_join_and_are_narrower_than_their_letters_apart()
    {
        using var typesetter = new Typesetter();
        using var joined = typesetter.Set("ক্ষ", Style);
        using var apart = typesetter.Set("ক্\u200Cষ", Style);

        Assert.True(joined.Width < apart.Width * 0.8, $"{joined.Width} against {apart.Width}");
    }

    [Fact]
    public void Text_wraps_to_its_lines_and_only_then_is_shortened()
    {
        using var typesetter = new Typesetter();
        const string text = "one two three four five six seven eight";
        using var two = typesetter.Set(text, Style, 160, maxLines: 2);
        using var one = typesetter.Set(text, Style, 160, maxLines: 1);

        Assert.Equal((2, false), (two.LineCount, two.IsShortened));
        Assert.Equal((1, true), (one.LineCount, one.IsShortened));
        Assert.True(two.Width <= 160 && one.Width <= 160);
    }

    [Fact]
    public void Fitted_text_shrinks_before_it_is_shortened()
    {
        using var typesetter = new Typesetter();
        using var large = typesetter.Fit("Short", Style, new Box(0, 0, 100, 20), 1, 6);
        using var small = typesetter.Fit("A rather longer line", Style, new Box(0, 0, 100, 20), 1, 6);
        using var cut = typesetter.Fit("A line that is far too long for such a little box", Style, new Box(0, 0, 100, 20), 1, 6);

        Assert.Equal(12, large.Size);
        Assert.InRange(small.Size, 6.25, 11.75);
        Assert.False(small.IsShortened);
        Assert.Equal((6, true), (cut.Size, cut.IsShortened));
    }

    [Theory]
    [InlineData("a\u202Eb\u2066c", "abc")]
    [InlineData(" two\r\n\tlines\0 ", "two lines")]
    [InlineData("শ্রেণি র\u200D্যাব", "শ্রেণি র\u200D্যাব")]
    [InlineData(null, "")]
    public void Text_is_cleaned_of_what_would_harm_a_line_and_keeps_its_joiners(string? text, string clean) =>
        Assert.Equal(clean, PrintableText.Clean(text));
}
