using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Users;
using SmartAcademy.Data.Users.Roles;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Support;

/// <summary>
/// The whole portal in this process over a database of its own, with two schools and a login for each role:
/// <c>class PageTests(TestApp app) : IClassFixture&lt;TestApp&gt;</c>.
/// </summary>
public sealed class TestApp(TestServer server) : WebApplicationFactory<Program>, IAsyncLifetime
{
    public const string Password = "a quiet garden";

    /// <summary>All tests of an app ask from one address, and much in a minute.</summary>
    private const string NoLimit = "1000000";

    /// <summary>Rounds of a password's hash: a strong one costs a tenth of a second, and tests sign in thousands of times.</summary>
    private const int QuickHash = 1_000;

    private readonly string folder = Directory.CreateTempSubdirectory("academy-test-").FullName;
    private readonly Dictionary<string, Guid> userIds = [];

    public TestDatabase Database { get; } = new(server);

    public TestSchool School { get; private set; } = null!;

    public TestSchool OtherSchool { get; private set; } = null!;

    /// <summary>The user id of a login that <see cref="LoginOf"/> or a test has made.</summary>
    public Guid UserId(string login) => userIds[login];

    /// <summary>One login for each role in <see cref="School"/>.</summary>
    public static string LoginOf(string role) => $"{role.ToLowerInvariant()}@school.example";

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        School = await TestSchool.MakeAsync(Database);
        OtherSchool = await TestSchool.MakeAsync(Database);
        foreach (var role in Role.All)
        {
            userIds[LoginOf(role)] = await AddUserAsync(LoginOf(role), role, role == Role.SuperAdmin ? null : School.Id);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>A browser without a sign-in; it keeps cookies and follows no redirect.</summary>
    public TestBrowser Visitor() => VisitorOf(this);

    /// <summary>The same for this portal with other settings.</summary>
    public static TestBrowser VisitorOf(WebApplicationFactory<Program> portal) => new(portal.CreateClient(new WebApplicationFactoryClientOptions
    {
        BaseAddress = new Uri("https://localhost"),
        AllowAutoRedirect = false,
    }));

    /// <summary>A browser in which the login of a role has signed in through the page.</summary>
    public Task<TestBrowser> SignedInAsync(string role) => SignedInAsAsync(LoginOf(role), Password);

    public async Task<TestBrowser> SignedInAsAsync(string login, string password)
    {
        var browser = Visitor();
        using var answer = await browser.SignInAsync(login, password);
        Assert.Equal(System.Net.HttpStatusCode.Found, answer.StatusCode);
        return browser;
    }

    /// <summary>A browser of somebody of <see cref="School"/> who holds one role of the school's own with these permissions.</summary>
    public async Task<TestBrowser> SignedInWithAsync(string title, IReadOnlyCollection<string> ticks)
    {
        var made = await Services.GetRequiredService<RoleService>()
            .MakeAsync(Actors.Admin(School.Id), new RoleWish(new RoleDetails(title), ticks), TestContext.Current.CancellationToken);
        var login = $"{made.Value:N}@school.example";
        await AddUserAsync(login, made.Value.ToString(), School.Id);
        return await SignedInAsAsync(login, Password);
    }

    /// <summary>The role is the name of a built-in one, or the id of another.</summary>
    public async Task<Guid> AddUserAsync(string login, string role, Guid? schoolId, bool mustChangePassword = false)
    {
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AcademyUser>>();
        var user = new AcademyUser { UserName = login, Email = login, DisplayName = role, SchoolId = schoolId, MustChangePassword = mustChangePassword };
        user.PasswordHash = users.PasswordHasher.HashPassword(user, Password);
        Assert.True((await users.CreateAsync(user)).Succeeded);
        Assert.True((await users.AddToRoleAsync(user, role)).Succeeded);
        userIds[login] = user.Id;
        return user.Id;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("ConnectionStrings:Academy", Database.Connections.App);
        builder.UseSetting("ConnectionStrings:AcademyOwner", Database.Connections.Owner);
        builder.UseSetting("Files:Folder", Path.Combine(folder, "files"));
        builder.UseSetting("Passes:KeyFolder", Path.Combine(folder, "keys"));
        // The database is a copy of one that is at this version already.
        builder.UseSetting("Database:MigrateAtStart", "false");
        builder.UseSetting("Vault:Keys:1", TestVault.Base64);
        builder.UseSetting("Vault:LookupKeys:1", TestVault.Base64);
        builder.UseSetting("Demo:Enabled", "false");
        builder.UseSetting("Edge:DrainSeconds", "0");
        builder.UseSetting("Edge:RequestsPerMinute", NoLimit);
        builder.UseSetting("Edge:VisitorRequestsPerMinute", NoLimit);
        builder.UseSetting("Edge:SignInsPerMinute", "10000");
        builder.UseSetting("SignIn:RequireSecondFactor", "false");
        builder.UseSetting("Webhooks:AllowLocal", "true");
        builder.UseSetting("Logs:Level", "Error");
        builder.UseSetting("Logs:Console", "text");
        builder.ConfigureServices(services =>
        {
            services.PostConfigure<PasswordHasherOptions>(options => options.IterationCount = QuickHash);
            // One vault means one model, and queries that are compiled once for all portals of a run.
            services.AddSingleton(TestVault.Columns);
        });
    }
}
