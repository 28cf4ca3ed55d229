using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Vault;
using SmartAcademy.Web.Audit;
using SmartAcademy.Web.Demo;
using SmartAcademy.Web.Users;
using SmartAcademy.Web.Vault;

namespace SmartAcademy.Web.Hosting;

/// <summary>What happens between building the portal and opening it.</summary>
internal static class SetUp
{
    private const string MigrateOnly = "--migrate";
    private const string SeedOnly = "--seed";
    private const string CreateAdmin = "--create-admin";
    private const string VerifyAudit = "--audit-verify";

    /// <summary>
    /// Brings the database to this version, unless Database:MigrateAtStart is false, and fills an empty one with the demo academy.
    /// Returns true when the command line asked for nothing else.
    /// </summary>
    public static async Task<bool> SetUpAsync(this WebApplication app, string[] args)
    {
        var connections = app.Services.GetRequiredService<DatabaseConnections>();
        if (args.Any(arg => arg is MigrateOnly or SeedOnly or CreateAdmin or VerifyAudit) || app.Configuration.GetValue("Database:MigrateAtStart", true))
        {
            await DataSetup.MigrateAsync(connections, app.Services.GetRequiredService<ColumnVault>(), app.Logger, app.Lifetime.ApplicationStopping);
        }

        await WorkingRole.CheckAsync(connections, app.Logger, app.Lifetime.ApplicationStopping);
        if (args.Contains(MigrateOnly))
        {
            return true;
        }

        if (await app.RunKeyCommandAsync(args))
        {
            return true;
        }

        if (args.Contains(CreateAdmin))
        {
            await app.CreateAdminAsync(args.SkipWhile(arg => arg != CreateAdmin).ElementAtOrDefault(1) ?? "");
            return true;
        }

        if (args.Contains(VerifyAudit))
        {
            await app.VerifyAuditAsync(args.SkipWhile(arg => arg != VerifyAudit).ElementAtOrDefault(1));
            return true;
        }

        await app.SeedDemoAsync(args.Contains(SeedOnly));
        return args.Contains(SeedOnly);
    }

    public static void AnnounceAddress(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        app.Logger.LogInformation("Smart Academy is open at {Address}", string.Join(", ", app.Urls));
        var demo = app.Services.GetRequiredService<DemoStart>();
        if (demo.IsWanted)
        {
            demo.AnnounceLogins();
        }
    });

    private static async Task SeedDemoAsync(this WebApplication app, bool asked)
    {
        var demo = app.Services.GetRequiredService<DemoStart>();
        if (asked || demo.IsWanted)
        {
            await demo.SeedAsync(app.Lifetime.ApplicationStopping);
        }
    }

    private static async Task VerifyAuditAsync(this WebApplication app, string? notedHash)
    {
        var verdict = await app.Services.GetRequiredService<AuditVerifier>().VerifyAsync(notedHash, app.Lifetime.ApplicationStopping);
        foreach (var line in AuditVerdictLines.Of(verdict))
        {
            await Console.Out.WriteLineAsync(line);
        }

        Environment.ExitCode = verdict.IsSound ? 0 : 1;
    }

    private static async Task CreateAdminAsync(this WebApplication app, string login)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<FirstAdmin>().CreateAsync(login) is { } password)
        {
            Console.WriteLine($"{login} may sign in once with {password} and must then choose another password.");
            return;
        }

        Console.Error.WriteLine($"No administrator was made: the login '{login}' is taken or cannot be one.");
        Environment.ExitCode = 1;
    }
}
