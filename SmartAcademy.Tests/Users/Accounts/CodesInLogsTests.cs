using Microsoft.AspNetCore.Mvc.Testing;
using SmartAcademy.Data.Users.Accounts;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;
using SmartAcademy.Web.Users.Accounts;

namespace SmartAcademy.Tests.Users.Accounts;

/// <summary>A code in an address must not rest in a log, nor travel on in a Referer.</summary>
public sealed class CodesInLogsTests(TestServer server)
{
    private const string Token = "00000000000000000000000000000001SecretOfALink";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void The_sheets_QR_code_keeps_login_and_code_behind_the_fragment()
    {
        var invitation = new Invitation(Guid.Empty, "Name", null, "a+b@school.example", "ABCD-EFGH-JKLM", new DateOnly(2026, 1, 1), "School", null);

        var address = new Uri(InvitationDocument.AddressOf(invitation, "https://portal.school.example"));

        Assert.Equal("https://portal.school.example/account/activate", address.GetLeftPart(UriPartial.Query));
        Assert.Equal("#login=a%2Bb%40school.example&code=ABCD-EFGH-JKLM", address.Fragment);
    }

    [Fact]
    public async Task The_most_talkative_log_says_no_token_and_no_Referer_carries_it()
    {
        var folder = Directory.CreateTempSubdirectory("academy-logs-").FullName;
        await using var app = new TestApp(server);
        await app.InitializeAsync();
        string policy;
        await using (var portal = app.WithWebHostBuilder(host => host.UseSetting("Logs:Level", "Verbose").UseSetting("Logs:Folder", folder)))
        {
            using var client = portal.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://localhost") });
            using var answer = await client.GetAsync(new Uri($"/account/reset?token={Token}", UriKind.Relative), Ct);
            using var missing = await client.GetAsync(new Uri($"/account/nowhere?token={Token}", UriKind.Relative), Ct);
            policy = Assert.Single(answer.Headers.GetValues("Referrer-Policy"));
        }

        var log = string.Concat(Directory.GetFiles(folder).Select(File.ReadAllText));
        Assert.NotEmpty(log);
        Assert.DoesNotContain("SecretOfALink", log, StringComparison.Ordinal);
        Assert.Equal("strict-origin", policy);
        Directory.Delete(folder, recursive: true);
    }
}
