using Microsoft.Extensions.Options;
using SmartAcademy.Data.Vault;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Vault;

internal static class VaultSetup
{
    public static void AddVault(this IServiceCollection services)
    {
        services.AddCheckedOptions<VaultOptions>(VaultOptions.Section);
        services.AddSingleton(provider => VaultKeys.Open(
            provider.GetRequiredService<IOptions<VaultOptions>>().Value,
            provider.GetRequiredService<IConfiguration>(),
            provider.GetRequiredService<IHostEnvironment>()));
        services.AddSingleton(provider => provider.GetRequiredService<VaultKeys>().ToVault());
        services.AddSingleton<ColumnSealer>();
        services.AddSingleton<KeyDesk>();
    }
}
