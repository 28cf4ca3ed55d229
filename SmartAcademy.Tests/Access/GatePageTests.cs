using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Access;

public sealed class GatePageTests(TestApp app) : IClassFixture<TestApp>
{
    private static readonly string Folder = Path.Combine(Checkout.Root, "wwwroot-assets", "gate-reader");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_the_gate_page_may_use_the_camera_and_it_may_do_little_else()
    {
        using var gate = await app.Visitor().GetAsync("/gate-reader/");
        using var elsewhere = await app.Visitor().GetAsync("/account/sign-in");

        Assert.Equal(HttpStatusCode.OK, gate.StatusCode);
        Assert.Equal("text/html", gate.Content.Headers.ContentType?.MediaType);
        Assert.Contains("camera=(self)", Header(gate, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.Contains("camera=()", Header(elsewhere, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'; script-src 'self';", Header(gate, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Header(gate, "Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_without_its_slash_leads_to_the_page()
    {
        using var answer = await app.Visitor().GetAsync("/gate-reader");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/gate-reader/", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Every_file_that_the_page_keeps_is_there()
    {
        var visitor = app.Visitor();
        var kept = (await ListAsync(visitor))["files"]!.AsArray().Select(file => (string)file!).ToList();

        Assert.Contains("/gate-reader/main.js", kept);
        Assert.Contains("/fonts/noto-sans-bengali.woff2", kept);
        Assert.DoesNotContain("/gate-reader/worker.js", kept);
        foreach (var file in kept)
        {
            using var answer = await visitor.GetAsync(file);
            Assert.True(answer.StatusCode is HttpStatusCode.OK, file);
        }
    }

    [Fact]
    public async Task The_page_keeps_each_of_its_modules()
    {
        var kept = (await ListAsync(app.Visitor()))["files"]!.AsArray().Select(file => (string)file!).ToHashSet();
        var modules = Directory.EnumerateFiles(Folder, "*.js", SearchOption.AllDirectories)
            .Select(file => "/gate-reader/" + Path.GetRelativePath(Folder, file)).Where(file => file != "/gate-reader/worker.js");

        Assert.Empty(modules.Except(kept));
    }

    /// <summary>Somebody else's code is what it was when it was looked at; see docs/decisions.</summary>
    [Theory]
    [InlineData("decode.js", "00e209820dcb11d624e9a03d6383e580766792b57d1651318f0a29e4e1ff0fe8")]
    [InlineData("index.js", "a0de370051f94bd74f218f74401fdf197585e3f9ef0143164f87ea941a3fdd6f")]
    public async Task The_borrowed_decoder_is_the_one_that_was_chosen(string file, string sha256)
    {
        var content = await File.ReadAllBytesAsync(Path.Combine(Folder, "vendor", "qr-0.7.0", file), Ct);

        Assert.Equal(sha256, Convert.ToHexStringLower(SHA256.HashData(content)));
    }

    [Fact]
    public void Modules_are_small_and_say_everything_in_three_languages()
    {
        var own = Directory.EnumerateFiles(Folder, "*.js", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/vendor/", StringComparison.Ordinal) && !file.Contains("/words/", StringComparison.Ordinal));
        Assert.DoesNotContain(own, file => File.ReadLines(file).Count() > 150);

        var languages = new[] { "en", "bn", "ar" }.Select(KeysOf).ToList();
        Assert.All(languages, keys => Assert.Equal(languages[0], keys));
    }

    private static async Task<JsonNode> ListAsync(TestBrowser visitor)
    {
        using var answer = await visitor.GetAsync("/gate-reader/files.js");
        var script = await answer.Content.ReadAsStringAsync(Ct);
        return JsonNode.Parse(script["self.gateFiles = ".Length..].TrimEnd(';', '\n'))!;
    }

    private static List<string> KeysOf(string language) =>
        [.. File.ReadLines(Path.Combine(Folder, "words", language + ".js")).Where(line => line.StartsWith("  \"", StringComparison.Ordinal))
            .Select(line => line.Split('"')[1]).Order()];

    private static string Header(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));
}
