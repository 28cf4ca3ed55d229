using SmartAcademy.Bench;

namespace SmartAcademy.Tests.Bench;

public sealed class LatenciesTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(50, 50)]
    [InlineData(95, 95)]
    [InlineData(99, 99)]
    [InlineData(99.5, 100)]
    [InlineData(100, 100)]
    public void A_percentile_of_the_numbers_up_to_a_hundred_is_its_own_rank(double percent, double expected) =>
        Assert.Equal(expected, new Latencies(Enumerable.Range(1, 100).Reverse().Select(value => (double)value)).Percentile(percent));

    [Theory]
    [InlineData(50, 2)]
    [InlineData(95, 9)]
    public void Between_few_times_it_is_the_next_one_up_and_never_an_average(double percent, double expected) =>
        Assert.Equal(expected, new Latencies([9, 1, 2]).Percentile(percent));

    [Fact]
    public void Without_any_answer_there_is_no_percentile() => Assert.Equal(double.NaN, new Latencies([]).Percentile(99));

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void A_share_of_nothing_or_of_more_than_everything_is_refused(double percent) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Latencies([1]).Percentile(percent));
}
