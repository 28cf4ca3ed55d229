using SmartAcademy.Domain.Access.Tallies;

namespace SmartAcademy.Tests.Access.Analytics;

public sealed class QuartilesTests
{
    [Fact]
    public void The_middle_half_of_a_hundred_values_lies_between_the_25th_and_the_75th() =>
        Assert.Equal(new Quartiles(25, 50, 75, 100), Quartiles.Of(Enumerable.Range(1, 100).Reverse().Select(value => (value, 1))));

    [Fact]
    public void A_value_that_was_counted_often_weighs_as_often() =>
        Assert.Equal(new Quartiles(10, 10, 300, 4), Quartiles.Of([(300, 1), (10, 2), (400, 1)]));

    [Fact]
    public void One_value_is_all_three() => Assert.Equal(new Quartiles(7, 7, 7, 1), Quartiles.Of([(7, 1)]));

    [Fact]
    public void Of_nothing_all_are_zero() => Assert.Equal(default, Quartiles.Of([(5, 0)]));
}
