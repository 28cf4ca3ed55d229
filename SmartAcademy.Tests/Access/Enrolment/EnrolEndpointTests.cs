using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Access.Enrolment;

public sealed class EnrolEndpointTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Enrol = "/api/v1/devices/enrol";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_address_on_the_page_enrols_a_phone_whose_key_then_works()
    {
        var gate = await TestGate.MakeAsync(app.Database, app.School);
        var code = await CodeOnPageAsync(gate);
        var phone = GateClient.Of(app, null);

        using var answer = await phone.PostAsync(Enrol, new { code });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        var told = (await GateClient.ReadAsync(answer))["data"]!;
        Assert.Equal(app.School.Id.ToString(), (string?)told["device"]!["schoolId"]);
        Assert.Equal("Asia/Dhaka", (string?)told["device"]!["timeZone"]);
        Assert.Equal(gate.Point.Id.ToString(), (string?)told["device"]!["accessPoint"]!["id"]);
        using var self = await GateClient.Of(app, (string?)told["key"]).GetAsync(GateClient.Me);
        Assert.Equal(HttpStatusCode.OK, self.StatusCode);
        using var again = await phone.PostAsync(Enrol, new { code });
        await GateClient.ProblemAsync(again, 410, "device_code_used");
    }

    [Fact]
    public async Task What_is_no_code_of_ours_is_told_so()
    {
        var phone = GateClient.Of(app, null);
        foreach (var code in new[] { null, "", "sae_", "x", DeviceEnrolmentCode.Make().Text, DeviceApiKey.Make().Text })
        {
            using var answer = await phone.PostAsync(Enrol, new { code });
            await GateClient.ProblemAsync(answer, 404, "device_code_unknown");
        }

        using var form = await phone.PostTextAsync(Enrol, "code=x", "application/x-www-form-urlencoded");
        await GateClient.ProblemAsync(form, 415, "unsupported_media_type");
        using var long_body = await phone.PostAsync(Enrol, new { code = new string('x', 2000) });
        await GateClient.ProblemAsync(long_body, 413, "body_too_large");
    }

    [Fact]
    public async Task A_withdrawn_code_and_a_device_with_two_keys_are_refused()
    {
        var gate = await TestGate.MakeAsync(app.Database, app.School);
        var browser = await app.SignedInAsync(Role.SchoolAdmin);
        var page = $"/devices/{gate.Device.Id}";
        var withdrawn = await CodeOnPageAsync(gate);
        var token = (await browser.ReadAsync(page)).QuerySelector($"form[action='{page}/code/withdraw'] input")!.GetAttribute("value")!;
        using var done = await browser.PostAsync($"{page}/code/withdraw", new() { ["__RequestVerificationToken"] = token });
        Assert.Equal(HttpStatusCode.Found, done.StatusCode);
        var open = await CodeOnPageAsync(gate);
        using var key = await browser.SubmitAsync(page, "device-key", []);

        var phone = GateClient.Of(app, null);
        using var first = await phone.PostAsync(Enrol, new { code = withdrawn });
        await GateClient.ProblemAsync(first, 410, "device_code_withdrawn");
        using var second = await phone.PostAsync(Enrol, new { code = open });
        await GateClient.ProblemAsync(second, 409, "device_has_two_keys");
    }

    [Fact]
    public async Task Guessing_codes_from_one_address_is_slowed_down()
    {
        await using var portal = app.WithWebHostBuilder(host => host.UseSetting("Edge:SignInsPerMinute", "3"));
        using var client = portal.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://localhost") });
        var phone = new GateClient(client);
        for (var guess = 0; guess < 3; guess++)
        {
            using var answer = await phone.PostAsync(Enrol, new { code = DeviceEnrolmentCode.Make().Text });
            await GateClient.ProblemAsync(answer, 404, "device_code_unknown");
        }

        using var slowed = await phone.PostAsync(Enrol, new { code = DeviceEnrolmentCode.Make().Text });

        await GateClient.ProblemAsync(slowed, 429, "too_many_requests");
        Assert.NotNull(slowed.Headers.RetryAfter);
    }

    [Fact]
    public async Task The_most_talkative_log_tells_neither_the_code_nor_the_key()
    {
        var folder = Directory.CreateTempSubdirectory("academy-logs-").FullName;
        var gate = await TestGate.MakeAsync(app.Database, app.School);
        var code = await CodeOnPageAsync(gate);
        string key;
        await using (var portal = app.WithWebHostBuilder(host => host.UseSetting("Logs:Level", "Verbose").UseSetting("Logs:Folder", folder)))
        {
            using var client = portal.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://localhost") });
            using var answer = await new GateClient(client).PostAsync(Enrol, new { code });
            key = (string)(await GateClient.ReadAsync(answer))["data"]!["key"]!;
        }

        var log = string.Concat(Directory.GetFiles(folder).Select(File.ReadAllText));
        Assert.NotEmpty(log);
        Assert.DoesNotContain(code[DeviceEnrolmentCode.Prefix.Length..], log, StringComparison.Ordinal);
        Assert.DoesNotContain(key[DeviceApiKey.Prefix.Length..], log, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private async Task<string> CodeOnPageAsync(TestGate gate)
    {
        var browser = await app.SignedInAsync(Role.SchoolAdmin);
        using var made = await browser.SubmitAsync($"/devices/{gate.Device.Id}", "device-code", []);
        Assert.True(made.Headers.CacheControl?.NoStore);
        var address = new Uri((await TestBrowser.DocumentOfAsync(made)).QuerySelector("#device-code")!.TextContent);
        Assert.Equal("/gate-reader/", address.PathAndQuery);
        var again = await browser.ReadAsync($"/devices/{gate.Device.Id}");
        Assert.Null(again.QuerySelector("#device-code"));
        return address.Fragment["#enrol=".Length..];
    }
}
