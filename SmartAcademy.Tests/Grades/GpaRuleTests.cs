using FsCheck;
using FsCheck.Fluent;
using SmartAcademy.Domain.Grades;

namespace SmartAcademy.Tests.Grades;

public sealed class GpaRuleTests
{
    private const decimal Highest = 5;

    private static readonly decimal[] Points = [0, 1, 2, 3, 3.5m, 4, 5];

    private static readonly Arbitrary<decimal[]> Compulsory = Gen.ArrayOf(Gen.Elements(Points.Skip(1)), 9).ToArbitrary();

    private static readonly Arbitrary<decimal> OnePoint = Gen.Elements(Points).ToArbitrary();

    [Fact]
    public void The_boards_own_example_is_4_94()
    {
        var gpa = GpaRule.Of([5, 5, 4, 5, 3.5m, 5, 4, 5, 5], [5], Highest);

        Assert.Equal(4.94m, gpa);
        Assert.Equal("A", new GradeLadder(ScalePresets.Gpa.Bands).OfPoint(gpa).Letter);
    }

    [Theory]
    [InlineData("5.00", "A+")]
    [InlineData("4.99", "A")]
    [InlineData("4.00", "A")]
    [InlineData("3.99", "A-")]
    [InlineData("3.50", "A-")]
    [InlineData("3.49", "B")]
    [InlineData("3.00", "B")]
    [InlineData("2.99", "C")]
    [InlineData("2.00", "C")]
    [InlineData("1.99", "D")]
    [InlineData("1.00", "D")]
    [InlineData("0.99", "F")]
    [InlineData("0.00", "F")]
    public void The_overall_letter_follows_the_average(string gpa, string letter) =>
        Assert.Equal(letter, new GradeLadder(ScalePresets.Gpa.Bands).OfPoint(decimal.Parse(gpa, System.Globalization.CultureInfo.InvariantCulture)).Letter);

    [Theory]
    [InlineData(100, "A+", 5.0)]
    [InlineData(80, "A+", 5.0)]
    [InlineData(79, "A", 4.0)]
    [InlineData(70, "A", 4.0)]
    [InlineData(69, "A-", 3.5)]
    [InlineData(60, "A-", 3.5)]
    [InlineData(59, "B", 3.0)]
    [InlineData(50, "B", 3.0)]
    [InlineData(49, "C", 2.0)]
    [InlineData(40, "C", 2.0)]
    [InlineData(39, "D", 1.0)]
    [InlineData(33, "D", 1.0)]
    [InlineData(32, "F", 0.0)]
    [InlineData(0, "F", 0.0)]
    public void Marks_have_the_letters_and_points_of_the_boards(int percent, string letter, double point)
    {
        var band = new GradeLadder(ScalePresets.Gpa.Bands).OfPercent(percent);

        Assert.Equal((letter, (decimal)point), (band.Letter, band.Point));
    }

    [Fact]
    public void Without_a_fourth_subject_it_is_the_mean() =>
        Prop.ForAll(Compulsory, points => GpaRule.Of(points, [], Highest) == HalfUp.TwoPlaces(points.Average())).QuickCheckThrowOnFailure();

    [Fact]
    public void A_fourth_subject_never_harms() =>
        Prop.ForAll(Compulsory, OnePoint, (points, fourth) => GpaRule.Of(points, [fourth], Highest) >= GpaRule.Of(points, [], Highest))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_fourth_subject_adds_only_what_it_has_above_two() =>
        Prop.ForAll(Compulsory, OnePoint, (points, fourth) =>
            GpaRule.Of(points, [fourth], Highest) == Math.Min(Highest, HalfUp.TwoPlaces((points.Sum() + Math.Max(0, fourth - 2)) / 9)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Nobody_gets_more_than_five_or_less_than_nothing() =>
        Prop.ForAll(Compulsory, OnePoint, (points, fourth) => GpaRule.Of(points, [fourth], Highest) is >= 0 and <= Highest).QuickCheckThrowOnFailure();

    [Fact]
    public void One_compulsory_subject_without_a_point_fails_all() =>
        Prop.ForAll(Compulsory, OnePoint, (points, fourth) => GpaRule.Of([.. points, 0], [fourth], Highest) == 0).QuickCheckThrowOnFailure();

    [Fact]
    public void A_better_subject_never_lowers_the_average() =>
        Prop.ForAll(Compulsory, points => GpaRule.Of([.. points.Skip(1), 5], [], Highest) >= GpaRule.Of(points, [], Highest))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Nobody_without_a_compulsory_subject_has_points() => Assert.Equal(0, GpaRule.Of([], [5], Highest));
}
