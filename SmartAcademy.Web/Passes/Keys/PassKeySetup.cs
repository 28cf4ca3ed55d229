using Microsoft.Extensions.Options;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Vault;

namespace SmartAcademy.Web.Passes.Keys;

/// <summary>Where the keys come from; see <see cref="KeyPlace"/>.</summary>
internal static class PassKeySetup
{
    private const string FileName = "passes.json";

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
            return new PassKeyRing(KeyRing.Read(options.Keys, options.CurrentKey, "Passes:Keys", "Passes:CurrentKey"));
        }

        var folder = KeyPlace.FolderOf(PassKeyOptions.Section, "Passes:Keys", options.KeyFolder, configuration, environment);
        return new PassKeyRing(KeyFile.Open(folder, FileName));
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
