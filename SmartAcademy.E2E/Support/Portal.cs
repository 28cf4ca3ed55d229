using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using SmartAcademy.Tests.Support.Postgres;

[assembly: AssemblyFixture(typeof(SmartAcademy.E2E.Support.Portal))]

namespace SmartAcademy.E2E.Support;

/// <summary>The portal on a real port with the demo academy in it, shared by all journeys.</summary>
public sealed class Portal : WebApplicationFactory<Program>, IAsyncLifetime
{
    public const string Password = "demo-academy-2026";

    private readonly string folder = Directory.CreateTempSubdirectory("academy-e2e-").FullName;
    private readonly TestServer server = new();
    private readonly TestDatabase database;

    public Portal() => database = new TestDatabase(server);

    /// <summary>By name: passkeys belong to a name and never to a number.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Where the demo wrote the API keys of its readers.</summary>
    public string ReaderKeys => Path.Combine(folder, "reader-keys.txt");

    public async ValueTask InitializeAsync()
    {
        await server.InitializeAsync();
        await database.InitializeAsync();
        UseKestrel(0);
        StartServer();
        Address = NameOf(ClientOptions.BaseAddress);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await database.DisposeAsync();
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    internal static Uri NameOf(Uri address) => new UriBuilder(address) { Host = "localhost" }.Uri;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("ConnectionStrings:Academy", database.Connections.App);
        builder.UseSetting("ConnectionStrings:AcademyOwner", database.Connections.Owner);
        builder.UseSetting("Files:Folder", Path.Combine(folder, "files"));
        builder.UseSetting("Passes:KeyFolder", Path.Combine(folder, "keys"));
        builder.UseSetting("Vault:Keys:1", TestVault.Base64);
        builder.UseSetting("Vault:LookupKeys:1", TestVault.Base64);
        builder.UseSetting("Demo:Enabled", "true");
        builder.UseSetting("Edge:DrainSeconds", "0");
        builder.UseSetting("Edge:SignInsPerMinute", "300");
        builder.UseSetting("Edge:RequestsPerMinute", "10000");
        builder.UseSetting("Edge:VisitorRequestsPerMinute", "10000");
        builder.UseSetting("Demo:Password", Password);
        builder.UseSetting("Demo:KeyFile", ReaderKeys);
        builder.UseSetting("Logs:Level", "Error");
        builder.UseSetting("Logs:Console", "text");
    }
}
