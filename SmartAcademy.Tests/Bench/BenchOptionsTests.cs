using SmartAcademy.Bench;

namespace SmartAcademy.Tests.Bench;

public sealed class BenchOptionsTests
{
    [Fact]
    public void A_bench_of_scans_goes_from_one_connection_to_128_at_50_000_students()
    {
        var options = BenchOptions.Read(["verify"]);

        Assert.Equal(BenchKind.Verify, options.Kind);
        Assert.Equal([1, 8, 32, 128], options.Connections);
        Assert.Equal(50_000, options.Students);
    }

    [Fact]
    public void Every_measure_can_be_chosen()
    {
        var options = BenchOptions.Read(["verify", "--connections", "2,4", "--seconds", "3", "--warm-up", "0", "--students", "1200"]);

        Assert.Equal([2, 4], options.Connections);
        Assert.Equal((TimeSpan.FromSeconds(3), TimeSpan.Zero, 1_200), (options.Measured, options.WarmUp, options.Students));
        Assert.Equal(7, BenchOptions.Read(["students", "--runs", "7"]).Runs);
        Assert.Equal((1_000_000, 10_000), BenchOptions.Read(["logs", "--rows", "1000000"]) is var logs ? (logs.Rows, logs.Students) : default);
    }

    [Theory]
    [InlineData]
    [InlineData("gates")]
    [InlineData("verify", "--seconds")]
    [InlineData("verify", "--seconds", "0")]
    [InlineData("verify", "--seconds", "1.5")]
    [InlineData("verify", "--connections", "1,,8")]
    [InlineData("verify", "--connections", "500")]
    [InlineData("verify", "--runs", "7")]
    [InlineData("pages", "--rows", "1000000")]
    [InlineData("logs", "--rows", "50")]
    [InlineData("students", "--connections", "8")]
    [InlineData("students", "--students", "-50000")]
    public void What_cannot_be_understood_is_refused(params string[] arguments) =>
        Assert.Throws<BenchException>(() => BenchOptions.Read(arguments));
}
