using FsCheck;
using FsCheck.Fluent;
using SmartAcademy.Domain.Grades;

namespace SmartAcademy.Tests.Grades;

public sealed class ResultRuleTests
{
    private static readonly GradeLadder Gpa = new(ScalePresets.Gpa.Bands);

    [Theory]
    [InlineData(100, 79.4, 79)]
    [InlineData(100, 79.5, 80)]
    [InlineData(100, 32.5, 33)]
    [InlineData(50, 40, 80)]
    [InlineData(200, 159, 80)]
    [InlineData(75, 24.74, 33)]
    public void Marks_of_any_maximum_become_whole_per_cents_a_half_rounded_up(double maximum, double value, int percent) =>
        Assert.Equal(percent, Grade(Whole((decimal)maximum, (decimal)value))!.Percent);

    [Fact]
    public void A_part_that_is_not_passed_fails_the_subject_whatever_the_sum()
    {
        var grade = Grade(new AssessmentScore(1, [Part(PartKind.Written, 70, 23, 70), Part(PartKind.Mcq, 30, 10, 9)]));

        Assert.Equal((79, "F"), (grade!.Percent, grade.Band.Letter));
    }

    [Fact]
    public void A_part_that_is_just_passed_is_passed() =>
        Assert.Equal("A+", Grade(new AssessmentScore(1, [Part(PartKind.Written, 70, 23, 70), Part(PartKind.Mcq, 30, 10, 10)]))!.Band.Letter);

    [Fact]
    public void Absence_counts_as_nothing_and_fails_a_part_that_must_be_passed()
    {
        var grade = Grade(new AssessmentScore(1, [Part(PartKind.Written, 70, 23, 70), new(new(PartKind.Mcq, 30, 10), MarkEntry.Absent)]));

        Assert.Equal((70, true), (grade!.Percent, grade.Failed));
    }

    [Fact]
    public void Exemption_leaves_the_part_and_its_maximum_out()
    {
        var grade = Grade(new AssessmentScore(1, [Part(PartKind.Written, 70, 23, 35), new(new(PartKind.Practical, 30, 10), MarkEntry.Exempt)]));

        Assert.Equal((50, false), (grade!.Percent, grade.Failed));
    }

    [Fact]
    public void Who_is_exempt_from_everything_has_no_grade() =>
        Assert.Null(Grade(new AssessmentScore(1, [new(new(PartKind.Whole, 100, 33), MarkEntry.Exempt)])));

    [Fact]
    public void Weights_divide_the_whole_and_an_exempt_assessment_leaves_its_weight()
    {
        Assert.Equal(70, Grade(Whole(20, 10, weight: 20), Whole(100, 75, weight: 80))!.Percent);
        Assert.Equal(75, Grade(new AssessmentScore(20, [new(new(PartKind.Whole, 20, null), MarkEntry.Exempt)]), Whole(100, 75, weight: 80))!.Percent);
    }

    [Fact]
    public void Per_cents_stay_between_nothing_and_a_hundred() =>
        Prop.ForAll(
            Gen.Choose(1, 1000).SelectMany(maximum => Gen.Choose(0, maximum).Select(value => (maximum, value))).ToArbitrary(),
            mark => Grade(Whole(mark.maximum, mark.value))!.Percent is >= 0 and <= 100).QuickCheckThrowOnFailure();

    [Fact]
    public void Weights_in_proportion_change_nothing() =>
        Prop.ForAll(
            Gen.Choose(0, 100).ToArbitrary(), Gen.Choose(0, 100).ToArbitrary(), Gen.Choose(1, 20).ToArbitrary(),
            (one, other, times) => Grade(Whole(100, one), Whole(100, other, 3))!.Percent
                == Grade(Whole(100, one, times), Whole(100, other, 3 * times))!.Percent).QuickCheckThrowOnFailure();

    [Fact]
    public void A_failed_fourth_subject_fails_nobody()
    {
        var result = ResultRule.Of(ScalePresets.Gpa, [Subject(85), Subject(90), Subject(10, isFourth: true)])!;

        Assert.Equal((5.00m, "A+", 0), (result.Gpa, result.Band.Letter, result.FailedSubjects));
    }

    [Fact]
    public void One_failed_compulsory_subject_fails_the_term()
    {
        var result = ResultRule.Of(ScalePresets.Gpa, [Subject(85), Subject(90), Subject(20), Subject(95, isFourth: true)])!;

        Assert.Equal((0.00m, "F", 1), (result.Gpa, result.Band.Letter, result.FailedSubjects));
    }

    [Theory]
    [InlineData(85, 86, "Mumtaz")]
    [InlineData(79, 80, "Jayyid J.")]
    [InlineData(65, 65, "Jayyid J.")]
    [InlineData(50, 64, "Jayyid")]
    [InlineData(35, 35, "Maqbul")]
    [InlineData(20, 49, "Rasib")]
    public void A_division_follows_the_average_which_is_not_rounded_up_to_a_step(int one, int other, string division)
    {
        var result = ResultRule.Of(ScalePresets.Division, [Subject(one), Subject(other)])!;

        Assert.Equal((null, division), (result.Gpa, result.Band.Letter));
    }

    [Fact]
    public void Nobody_is_graded_by_the_fourth_subject_alone() => Assert.Null(ResultRule.Of(ScalePresets.Gpa, [Subject(85, isFourth: true)]));

    [Fact]
    public void Places_are_shared_and_the_next_one_is_left_out()
    {
        int[] marks = [70, 90, 80, 80, 20];

        Assert.Equal([4, 1, 2, 2, null], RankRule.Of([.. marks.Select(mark => ResultRule.Of(ScalePresets.Gpa, [Subject(mark)])!)]));
    }

    [Fact]
    public void Each_place_says_how_many_are_better() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Choose(33, 100)).Where(marks => marks.Length > 0).ToArbitrary(), marks =>
        {
            var places = RankRule.Of([.. marks.Select(mark => ResultRule.Of(ScalePresets.Percentage, [Subject(mark)])!)]);
            return marks.Zip(places).All(pair => pair.Second == marks.Count(mark => mark > pair.First) + 1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_mark_far_from_the_students_others_stands_out()
    {
        Assert.Equal([null, null, null, 80.0], AnomalyRule.Of([78, 80, 82, 54]));
        Assert.Equal([null, null, null, 80.0], AnomalyRule.Of([79, 80, 81, 69.9]));
    }

    [Fact]
    public void Ordinary_ups_and_downs_and_too_few_subjects_do_not_stand_out()
    {
        Assert.All(AnomalyRule.Of([60, 70, 65, 74, 72, 58]), Assert.Null);
        Assert.All(AnomalyRule.Of([80, 80, 80, 71]), Assert.Null);
        Assert.All(AnomalyRule.Of([90, 90, 20]), Assert.Null);
    }

    private static SubjectGrade? Grade(params AssessmentScore[] scores) => SubjectRule.Of(Gpa, scores, isFourth: false);

    private static SubjectGrade Subject(int percent, bool isFourth = false) => new(percent, Gpa.OfPercent(percent), isFourth);

    private static AssessmentScore Whole(decimal maximum, decimal value, decimal weight = 1) => new(weight, [Part(PartKind.Whole, maximum, null, value)]);

    private static PartScore Part(PartKind kind, decimal maximum, decimal? pass, decimal value) => new(new(kind, maximum, pass), MarkEntry.Of(value));
}
