using SmartAcademy.Bench.Verify;

namespace SmartAcademy.Tests.Bench;

public sealed class PgBenchLogTests
{
    [Fact]
    public void A_line_says_when_a_transaction_ended_and_how_long_it_took()
    {
        var scan = Assert.Single(PgBenchLog.Read(["0 199 2241 1 1175850568 995598"]));

        Assert.Equal(TimeSpan.FromMilliseconds(2.241), scan.Took);
        Assert.Equal(TimeSpan.FromSeconds(1_175_850_568) + TimeSpan.FromMilliseconds(995.598), scan.Ended);
    }

    [Theory]
    [InlineData(1.999, false)]
    [InlineData(2, true)]
    [InlineData(11.999, true)]
    [InlineData(12, false)]
    public void Only_answers_after_the_warm_up_and_before_the_end_count(double seconds, bool counts) =>
        Assert.Equal(counts, new LoadStep(1, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10)).Counts(TimeSpan.FromSeconds(seconds)));
}
