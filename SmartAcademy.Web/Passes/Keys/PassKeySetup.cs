using Microsoft.Extensions.Options;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Passes.Keys;

/// <summary>
/// Where the keys come from: the settings; else a file, on a portal that keeps its database on its own disk too, or that
/// names a folder. A portal on another server's database may be one of several, or lose its disk, and must be told.
/// </summary>
internal static class PassKeySetup
{
    private const string DefaultFolder = ".academy/keys";

    public static void AddPassKeys(this IServiceCollection services)
    {
        services.AddCheckedOptions<PassKeyOptions>(PassKeyOptions.Section);
        services.AddSingleton<IPassKeys>(provider => Open(
            provider.GetRequiredService<IOptions<PassKeyOptions>>().Value,
            provider.GetRequiredService<IConfiguration>(),
            provider.GetRequiredService<IHostEnvironment>()));
        services.AddHostedService<PassKeyCheck>();
    }

    /// <exception cref="InvalidOperationException">The message names the setting that is missing or wrong.</exception>
    public static IPassKeys Open(PassKeyOptions options, IConfiguration configuration, IHostEnvironment environment)
    {
        if (options.Keys.Count > 0)
        {
            return PassKeyRing.Read(options.Keys, options.CurrentKey, PassKeyOptions.Section);
        }

        var ownsDatabase = string.IsNullOrEmpty(configuration.GetConnectionString("Academy"));
        if (string.IsNullOrEmpty(options.KeyFolder) && !ownsDatabase && !environment.IsDevelopment())
        {
            throw new InvalidOperationException(
                "Passes:Keys:1 is not set. Give it Base64 of 32 random bytes, such as `openssl rand -base64 32` prints, the same on "
                + "every instance; or name in Passes:KeyFolder a folder that is kept, where the portal makes a key for itself.");
        }

        return PassKeyFile.Open(string.IsNullOrEmpty(options.KeyFolder) ? DefaultFolder : options.KeyFolder);
    }

    /// <summary>Opens the keys at start, so that a missing one is told then and not at the first card.</summary>
    private sealed class PassKeyCheck(IPassKeys keys, ILogger<PassKeyCheck> log) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            log.LogDebug("Passes are sealed with key {Version}", keys.CurrentVersion);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
