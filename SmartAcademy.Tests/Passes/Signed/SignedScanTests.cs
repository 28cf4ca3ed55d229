using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Passes.Signed;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Passes.Signed;
using SmartAcademy.Tests.Access;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Passes.Signed;

public sealed class SignedScanTests(TestApp app) : IClassFixture<TestApp>, IAsyncLifetime
{
    private TestGate gate = null!;
    private GateClient device = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        gate = await TestGate.MakeAsync(app.Database, app.School);
        device = GateClient.Of(app, gate.Key.Text);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_signed_code_opens_the_gate_and_so_does_the_card_printed_before()
    {
        var (token, pass, student) = await gate.NewPassAsync();
        foreach (var (code, scanId) in new[] { (await SignAsync(pass, token), "new"), (token.Text, "old") })
        {
            var scan = await ScanAsync(new { qrCode = code, scanId, readBy = "camera" });
            Assert.Equal(("granted", student.Id), ((string?)scan["result"], (Guid?)scan["student"]!["id"]));
        }

        Assert.All(await gate.LogsAsync(), log => Assert.Equal((pass.Id, ReadBy.Camera), (log.PassId, log.ReadBy)));
    }

    [Fact]
    [Trait("Attack", "21")]
    public async Task A_forged_code_is_denied_and_nothing_of_the_pupil_is_told_or_kept()
    {
        var (token, pass, student) = await gate.NewPassAsync();
        var good = await SignAsync(pass, token);
        var forged = good[..^3] + (good[^3] == '0' ? '1' : '0') + good[^2..];

        var scan = await ScanAsync(new { qrCode = forged, scanId = "forged" });

        Assert.Equal(("denied", "forged_pass"), ((string?)scan["result"], (string?)scan["reason"]));
        Assert.Null(scan["student"]);
        Assert.Null(scan["pass"]);
        Assert.DoesNotContain(student.Id.ToString(), scan.ToJsonString(), StringComparison.Ordinal);
        var log = Assert.Single(await gate.LogsAsync());
        Assert.Equal((null, null, "forged_pass"), (log.StudentId, log.PassId, log.Reason));
    }

    [Fact]
    [Trait("Attack", "21")]
    public async Task A_code_of_the_other_school_is_denied_though_its_signature_is_good()
    {
        var (token, pass, student) = await gate.NewPassAsync(school: app.OtherSchool);

        var scan = await ScanAsync(new { qrCode = await SignAsync(pass, token), scanId = "foreign" });

        Assert.Equal("wrong_school", (string?)scan["reason"]);
        Assert.DoesNotContain(student.Id.ToString(), scan.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(pass.Number, scan.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_database_knows_counts_more_than_what_the_code_says()
    {
        var (token, pass, _) = await gate.NewPassAsync();
        var code = await SignAsync(pass, token);
        await gate.ChangeAsync<Pass>(pass.Id, changed => changed.Revoke(null, "lost", DateTimeOffset.UtcNow));
        Assert.Equal("revoked_pass", (string?)(await ScanAsync(new { qrCode = code, scanId = "revoked" }))["reason"]);

        var (other, gone, _) = await gate.NewPassAsync(expires: TestGate.Tomorrow.AddDays(-3));
        var hopeful = await Signer(gone.SchoolId);
        var text = hopeful.Sign(SignedPass.Of(gone, other, "Ayesha", "") with { ValidUntil = new DateOnly(2099, 1, 1) }).Text;
        Assert.Equal("expired_pass", (string?)(await ScanAsync(new { qrCode = text, scanId = "gone" }))["reason"]);
    }

    [Fact]
    public async Task A_typed_number_opens_the_gate_and_the_log_keeps_why_it_was_typed()
    {
        var (_, pass, _) = await gate.NewPassAsync();

        var scan = await ScanAsync(new { qrCode = pass.Number, scanId = "typed", readBy = "typed", typedReason = " card  forgotten " });

        Assert.Equal("granted", (string?)scan["result"]);
        var log = Assert.Single(await gate.LogsAsync());
        Assert.Equal((pass.Id, ReadBy.Typed, "card forgotten"), (log.PassId, log.ReadBy, log.TypedReason));
        var page = await (await app.SignedInAsync(Domain.Users.Role.Security)).ReadAsync("/access-logs");
        Assert.Contains("card forgotten", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_was_scanned_is_no_pass_and_one_typed_without_a_reason_is_no_request()
    {
        var (_, pass, _) = await gate.NewPassAsync();
        Assert.Equal("unknown_pass", (string?)(await ScanAsync(new { qrCode = pass.Number, scanId = "read", readBy = "scanner" }))["reason"]);
        foreach (var (wrong, field) in new (object, string)[]
        {
            (new { qrCode = pass.Number, scanId = "1", readBy = "typed" }, "typedReason"),
            (new { qrCode = pass.Number, scanId = "1", readBy = "typed", typedReason = "  " }, "typedReason"),
            (new { qrCode = pass.Number, scanId = "1", readBy = "typed", typedReason = new string('x', 201) }, "typedReason"),
            (new { qrCode = pass.Number, scanId = "1", readBy = "typed", typedReason = "a\0b" }, "typedReason"),
            (new { qrCode = pass.Number, scanId = "1", readBy = "crystal ball" }, "readBy"),
        })
        {
            using var answer = await device.PostAsync(GateClient.Verify, wrong);
            var problem = await GateClient.ProblemAsync(answer, 400, "invalid_fields");
            Assert.Equal([field], problem["errors"]!.AsObject().Select(error => error.Key));
        }
    }

    [Fact]
    [Trait("Attack", "24")]
    public async Task Numbers_cannot_be_counted_through_by_typing()
    {
        using var strict = app.WithWebHostBuilder(host => host.UseSetting("Gate:TypedPassesPerMinute", "2"));
        using var client = strict.CreateClient(new() { BaseAddress = new Uri("https://localhost") });
        client.DefaultRequestHeaders.Authorization = new("Bearer", gate.Key.Text);
        var counting = new GateClient(client);
        var answers = new List<HttpStatusCode>();
        for (var number = 0; number < 4; number++)
        {
            using var answer = await counting.PostAsync(
                GateClient.Verify, new { qrCode = $"P202600000{number}", scanId = $"n{number}", readBy = "typed", typedReason = "x" });
            answers.Add(answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, answers[0]);
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
    }

    [Fact]
    public async Task A_delivery_takes_all_three_and_names_nobody_for_a_typed_number()
    {
        var (token, pass, student) = await gate.NewPassAsync();
        var at = DateTimeOffset.UtcNow.AddMinutes(-5);
        object Kept(string code, int minute, string? readBy = null) => new
        {
            qrCode = code,
            scanId = $"m{minute}",
            timestamp = at.AddMinutes(minute).ToString("O"),
            readBy,
            typedReason = readBy is null ? null : "no card",
        };

        using var answer = await device.PostAsync(GateClient.AccessLogs, new
        {
            scans = new[] { Kept(await SignAsync(pass, token), 0), Kept(token.Text, 1), Kept(pass.Number, 2, "typed"), Kept("SA2XXXX", 3) },
        });

        var scans = (await GateClient.ReadAsync(answer))["data"]!["scans"]!.AsArray();
        Assert.Equal(["granted", "granted", "granted", "denied"], scans.Select(scan => (string?)scan!["result"]));
        Assert.Equal([student.Id, student.Id, null, null], scans.Select(scan => (Guid?)scan!["student"]?["id"]));
        Assert.Equal("forged_pass", (string?)scans[3]!["reason"]);
        Assert.Equal(3, (await gate.LogsAsync()).Count(log => log.PassId == pass.Id && log.Offline));
    }

    private async Task<JsonNode> ScanAsync(object body)
    {
        using var answer = await device.PostAsync(GateClient.Verify, body);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await GateClient.ReadAsync(answer))["data"]!;
    }

    private async Task<string> SignAsync(Pass pass, PassToken token) =>
        (await Signer(pass.SchoolId)).Sign(SignedPass.Of(pass, token, "Ayesha Test", "Seven B")).Text;

    private Task<PassSigner> Signer(Guid schoolId) => app.Services.GetRequiredService<PassSigners>().OfAsync(schoolId, Ct);
}
