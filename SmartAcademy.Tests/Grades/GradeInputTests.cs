using SmartAcademy.Domain.Grades;

namespace SmartAcademy.Tests.Grades;

public sealed class GradeInputTests
{
    [Theory]
    [InlineData("77", "77")]
    [InlineData("৭৭.৫", "77.5")]
    [InlineData(" 0 ", "0")]
    [InlineData("100", "100")]
    [InlineData("a", "A")]
    [InlineData("অনু.", "A")]
    [InlineData("x", "X")]
    [InlineData("ছাড়", "X")]
    public void Marks_are_read_in_either_script(string typed, string text) => Assert.Equal(text, MarkEntry.Read(typed, 100).Value!.Value.Text);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("  ")]
    public void An_empty_cell_is_no_mark(string? typed) => Assert.Null(MarkEntry.Read(typed, 100).Value);

    [Theory]
    [InlineData("101", "mark_above_maximum")]
    [InlineData("-1", "mark_unreadable")]
    [InlineData("1,5", "mark_unreadable")]
    [InlineData("77.555", "mark_unreadable")]
    [InlineData("1e2", "mark_unreadable")]
    [InlineData("seven", "mark_unreadable")]
    [InlineData("=1+1", "mark_unreadable")]
    [InlineData("99999999999999999999999999999999999", "mark_unreadable")]
    public void What_is_no_mark_is_refused(string typed, string code) => Assert.Equal(code, MarkEntry.Read(typed, 100).Refusal!.Code);

    [Fact]
    public void Every_preset_passes_its_own_rules() => Assert.All(ScalePresets.All, scale => Assert.Empty(scale.Check().Refusals));

    [Fact]
    public void A_scale_reaches_from_zero_upwards_without_falling_points()
    {
        Assert.Equal(["band_none_from_zero"], Codes(Bands(new(80, "A", 5, "A", null, false), new(10, "F", 0, "F", null, true))));
        Assert.Equal(["band_points_fall"], Codes(Bands(new(80, "A", 2, "A", null, false), new(50, "B", 3, "B", null, false), new(0, "F", 0, "F", null, true))));
        Assert.Equal(["band_same_threshold"], Codes(Bands(new(50, "A", 3, "A", null, false), new(50, "B", 3, "B", null, false), new(0, "F", 0, "F", null, true))));
        Assert.Equal(["band_fail_has_no_point"], Codes(Bands(new(50, "A", 3, "A", null, false), new(0, "F", 1, "F", null, true))));
        Assert.Contains("band_nobody_passes", Codes(Bands(new(50, "A", 0, "A", null, true), new(0, "F", 0, "F", null, true))));
        Assert.Contains("band_count", Codes(Bands()));
    }

    [Fact]
    public void An_assessment_has_parts_that_can_be_reached()
    {
        Assert.Empty(Plan(new PartDetails(PartKind.Written, 70, 23), new PartDetails(PartKind.Mcq, 30, 10)));
        Assert.Equal(["parts_missing"], Plan());
        Assert.Equal(["part_twice"], Plan(new PartDetails(PartKind.Mcq, 30, 10), new PartDetails(PartKind.Mcq, 30, 10)));
        Assert.Equal(["whole_beside_parts"], Plan(new PartDetails(PartKind.Whole, 100, 33), new PartDetails(PartKind.Mcq, 30, 10)));
        Assert.Equal(["maximum_range"], Plan(new PartDetails(PartKind.Whole, 0, null)));
        Assert.Equal(["pass_mark_range"], Plan(new PartDetails(PartKind.Whole, 100, 101)));
    }

    [Fact]
    public void An_assessment_is_held_within_its_term()
    {
        var details = new AssessmentDetails { Name = "Half-yearly", Weight = 1, HeldOn = new DateOnly(2026, 7, 1), Parts = [new(PartKind.Whole, 100, 33)] };

        Assert.Equal(GradeRefusals.OutsideTheTerm, Assert.Single(details.Check(new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30)).Refusals));
    }

    private static ScaleDetails Bands(params BandDetails[] bands) => ScalePresets.Gpa with { Bands = bands };

    private static IEnumerable<string> Codes(ScaleDetails scale) => scale.Check().Refusals.Select(refusal => refusal.Code);

    private static IEnumerable<string> Plan(params PartDetails[] parts) =>
        new AssessmentDetails { Name = "Half-yearly", Weight = 1, Parts = parts }.Check(default, DateOnly.MaxValue).Refusals.Select(refusal => refusal.Code);
}
