using System.Net;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Students.Import;
using SmartAcademy.Data.Users;
using SmartAcademy.Data.Work;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students.Import;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Access;
using SmartAcademy.Tests.Students.Import;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Vault;

/// <summary>Values that nobody could mistake go through the real pages; then neither a dump of the database nor a log knows them.</summary>
public sealed class CanaryTests(TestApp app) : IClassFixture<TestApp>
{
    private const string StudentPhone = "1798765401";
    private const string GuardianPhone = "1798765402";
    private const string EmergencyPhone = "1798765403";
    private const string ImportedPhone = "1798765404";
    private const string UserPhone = "1798765405";
    private const string Birth = "2013-04-17";
    private const string ImportedBirth = "2012-03-16";
    private const string BirthRegistration = "20139876543210987";
    private const string NationalId = "1987650123499";
    private const string Lane = "Canary Lane 7391";
    private const string Contact = "Kanarienvogel Karim";
    private const string AppSecret = "CANARYTOTPSECRET234567";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Neither_a_dump_nor_a_log_knows_what_was_written()
    {
        var logs = Directory.CreateTempSubdirectory("canary-logs-").FullName;
        await using (var portal = app.WithWebHostBuilder(builder => builder.UseSetting("Logs:Folder", logs).UseSetting("Logs:Level", "Debug")))
        {
            var secrets = await LiveAsync(portal);
            var dump = DatabaseDump.Of(app.Database.Connections);
            Assert.Contains("Canaryfirst", dump, StringComparison.Ordinal);
            Assert.Empty(Hits(dump, secrets));
            await portal.DisposeAsync();
            var written = string.Concat(Directory.GetFiles(logs).Select(File.ReadAllText));
            Assert.NotEmpty(written);
            Assert.Empty(Hits(written, secrets));
        }

        Directory.Delete(logs, recursive: true);
    }

    private async Task<List<string>> LiveAsync(WebApplicationFactory<Program> portal)
    {
        var clerk = new TestBrowser(ClientOf(portal));
        using (var signedIn = await clerk.SignInAsync(TestApp.LoginOf(Role.Staff), TestApp.Password))
        {
            Assert.Equal(HttpStatusCode.Found, signedIn.StatusCode);
        }

        await WriteFamilyAsync(clerk);
        await ImportAsync(portal);
        await SearchAsync(clerk);
        await GiveSecretsAsync(portal);
        var gate = await ScanAsync(portal);
        return [StudentPhone, GuardianPhone, EmergencyPhone, ImportedPhone, UserPhone, Birth, "17/04/2013", "17.04.2013", ImportedBirth, "16/03/2012",
            BirthRegistration, NationalId, Lane, Contact, AppSecret, TestApp.Password, .. gate];
    }

    private static async Task WriteFamilyAsync(TestBrowser clerk)
    {
        using var admitted = await clerk.SubmitAsync("/students/new", "student", new()
        {
            ["Form.FirstName"] = "Canaryfirst",
            ["Form.Phone"] = "0" + StudentPhone,
            ["Form.DateOfBirth"] = Birth,
            ["Form.Address"] = Lane,
            ["Form.EmergencyContactName"] = Contact,
            ["Form.EmergencyContactPhone"] = DigitText.ToBangla("0" + EmergencyPhone),
            ["Form.BirthRegistrationNumber"] = BirthRegistration,
        });
        Assert.Equal(HttpStatusCode.Found, admitted.StatusCode);
        var student = admitted.Headers.Location!.AbsolutePath;
        using var guardian = await clerk.SubmitAsync($"{student}?tab=guardians&mode=new", "guardian-new", new()
        {
            ["Guardian.Name"] = "Canary Mother",
            ["Guardian.Phone"] = "+880" + GuardianPhone,
            ["Guardian.Address"] = Lane,
            ["Guardian.NationalId"] = NationalId,
            ["Guardian.Relationship"] = "Mother",
        });
        Assert.Equal(HttpStatusCode.Found, guardian.StatusCode);
        using var edited = await clerk.SubmitAsync($"{student}/edit", "student", new() { ["Form.Address"] = Lane + ", 2nd floor" });
        Assert.Equal(HttpStatusCode.Found, edited.StatusCode);
    }

    private async Task ImportAsync(WebApplicationFactory<Program> portal)
    {
        var actor = Actors.Clerk(app.School.Id) with { UserId = app.UserId(TestApp.LoginOf(Role.Staff)) };
        var lists = portal.Services.GetRequiredService<ClassListService>();
        var list = ImportHouse.ListOf(
            "Name,Class,Roll,Date of birth,Father,Mobile,Address",
            $"Canarylisted,Seven B,7,16/03/2012,Listed Father,0{ImportedPhone},{Lane}",
            $"Canaryrefused,Seven B,8,16/03/2012,Listed Father,0{ImportedPhone}9,{Lane}");
        var import = (await lists.UploadAsync(actor, list, Ct)).Value;
        Assert.False((await lists.CheckAsync(actor, import, new ImportChoices(app.School.Year.Id, ColumnGuess.From(list.Headings), true, false), Ct)).IsRefused);
        var work = (await lists.StartApplyAsync(actor, import, Ct)).Value;
        await portal.Services.GetRequiredService<WorkDesk>().WorkAsync(work, Ct);
    }

    private static async Task SearchAsync(TestBrowser clerk)
    {
        string[] pages = [$"/students?q=0{StudentPhone}", $"/guardians?q=0{GuardianPhone}", $"/students/export.csv?q=0{StudentPhone}", $"/passes?q=0{StudentPhone}"];
        foreach (var page in pages)
        {
            using var answer = await clerk.GetAsync(page);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        using var found = await clerk.GetAsync(pages[0]);
        Assert.Contains("Canaryfirst", await found.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    private static async Task GiveSecretsAsync(WebApplicationFactory<Program> portal)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AcademyUser>>();
        var user = await users.FindByNameAsync(TestApp.LoginOf(Role.Teacher));
        await users.SetPhoneNumberAsync(user!, "+880" + UserPhone);
        await users.SetAuthenticationTokenAsync(user!, "canary", "key", AppSecret);
    }

    private async Task<IEnumerable<string>> ScanAsync(WebApplicationFactory<Program> portal)
    {
        var gate = await TestGate.MakeAsync(app.Database, app.School);
        var (token, _, _) = await gate.NewPassAsync();
        var client = ClientOf(portal);
        client.DefaultRequestHeaders.Authorization = new("Bearer", gate.Key.Text);
        using var answer = await new GateClient(client).VerifyAsync(token.Text, "canary");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return [token.Text, gate.Key.Text];
    }

    private static HttpClient ClientOf(WebApplicationFactory<Program> portal) => portal.CreateClient(new WebApplicationFactoryClientOptions
    {
        BaseAddress = new Uri("https://localhost"),
        AllowAutoRedirect = false,
    });

    private static IEnumerable<string> Hits(string text, IEnumerable<string> secrets) =>
        from secret in secrets
        from written in Writings(secret)
        let at = text.IndexOf(written, StringComparison.OrdinalIgnoreCase)
        where at >= 0
        select $"{secret} as {written}: {text[Math.Max(0, at - 200)..Math.Min(text.Length, at + 60)]}";

    /// <summary>As it is, in Bangla digits, in hexadecimal, and in Base64 at each of the three places where it may begin.</summary>
    private static IEnumerable<string> Writings(string secret)
    {
        var bytes = Encoding.UTF8.GetBytes(secret);
        yield return secret;
        yield return DigitText.ToBangla(secret);
        yield return Convert.ToHexString(bytes);
        for (var before = 0; before < 3; before++)
        {
            var base64 = Convert.ToBase64String([.. new byte[before], .. bytes]).TrimEnd('=');
            yield return base64[(before == 0 ? 0 : before + 1)..^1];
        }
    }
}
