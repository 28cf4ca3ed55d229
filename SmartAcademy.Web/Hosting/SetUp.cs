using SmartAcademy.Data.Kernel;

namespace SmartAcademy.Web.Hosting;

/// <summary>What happens between building the portal and opening it.</summary>
internal static class SetUp
{
    private const string MigrateOnly = "--migrate";

    /// <summary>
    /// Brings the database to this version, unless Database:MigrateAtStart is false.
    /// Returns true when the command line asked for nothing else.
    /// </summary>
    public static async Task<bool> SetUpAsync(this WebApplication app, string[] args)
    {
        var onlyThis = args.Contains(MigrateOnly);
        if (onlyThis || app.Configuration.GetValue("Database:MigrateAtStart", true))
        {
            var connections = app.Services.GetRequiredService<DatabaseConnections>();
            await DataSetup.MigrateAsync(connections, app.Logger, app.Lifetime.ApplicationStopping);
        }

        return onlyThis;
    }

    public static void AnnounceAddress(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
        app.Logger.LogInformation("Smart Academy is open at {Address}", string.Join(", ", app.Urls)));
}
