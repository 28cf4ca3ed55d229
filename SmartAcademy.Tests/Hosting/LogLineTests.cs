using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Json;
using SmartAcademy.Tests.Support;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Tests.Hosting;

public sealed class LogLineTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Forged = "Ayesha\r\n[12:00:00 INF] Signed in as admin\u2028again\u001b[2J";

    public static TheoryData<bool> Formats => [true, false];

    [Theory]
    [MemberData(nameof(Formats))]
    [Trait("Attack", "40")]
    public void A_logged_value_stays_on_its_line(bool text)
    {
        var lines = Write(text, log => log.Warning("{Name} in {@Group} of {Names}", Forged, new { Name = Forged }, new[] { Forged }));

        var line = Assert.Single(lines);
        Assert.DoesNotContain(line, char.IsControl);
        Assert.Contains("Ayesha", line, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Attack", "40")]
    public void The_lines_of_an_exception_are_set_in()
    {
        var lines = Write(text: true, log => log.Error(new InvalidOperationException(Forged), "It failed"));

        Assert.StartsWith("[", lines[0], StringComparison.Ordinal);
        Assert.All(lines.Skip(1), line => Assert.StartsWith("    ", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("good-id-123", true)]
    [InlineData("bad\r\nSet-Cookie: x=1", false)]
    [InlineData("short", false)]
    [Trait("Attack", "40")]
    public async Task A_request_id_comes_back_only_when_it_is_harmless(string given, bool kept)
    {
        var answered = await app.Server.SendAsync(
            http =>
            {
                (http.Request.Method, http.Request.Scheme, http.Request.Host) = ("GET", "https", new HostString("localhost"));
                http.Request.Path = "/alive";
                http.Request.Headers["X-Request-ID"] = given;
            },
            TestContext.Current.CancellationToken);

        var told = answered.Response.Headers["X-Request-ID"].ToString();
        Assert.Equal(kept, told == given);
        Assert.Matches("^[A-Za-z0-9._-]{8,64}$", told);
    }

    [Fact]
    public void Every_line_of_the_file_is_one_object()
    {
        var lines = Write(text: false, log => log.Error(new InvalidOperationException(Forged), "{Name} failed", Forged));

        Assert.Equal("Error", (string?)JsonNode.Parse(Assert.Single(lines))!["Level"]);
    }

    private static string[] Write(bool text, Action<ILogger> write)
    {
        using var written = new StringWriter();
        using var log = new LoggerConfiguration().Enrich.With<OneLine>()
            .WriteTo.Sink(new Paper(written, text ? new TextLines() : new JsonFormatter(renderMessage: true)))
            .CreateLogger();
        write(log);
        return written.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private sealed class Paper(StringWriter written, ITextFormatter formatter) : ILogEventSink
    {
        public void Emit(LogEvent logEvent) => formatter.Format(logEvent, written);
    }
}
