using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace SmartAcademy.Data.Vault;

/// <summary>Carries the vault to the model, whose converters seal and open.</summary>
internal sealed class VaultExtension(ColumnVault vault) : IDbContextOptionsExtension
{
    public ColumnVault Vault => vault;

    public DbContextOptionsExtensionInfo Info => new ExtensionInfo(this);

    public void ApplyServices(IServiceCollection services)
    {
        // Nothing: the vault is read from the options, so EF's own services may be shared between vaults.
    }

    public void Validate(IDbContextOptions options)
    {
        // Nothing: keys are checked when the portal starts.
    }

    private sealed class ExtensionInfo(IDbContextOptionsExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "";

        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is ExtensionInfo;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) => debugInfo["Vault"] = "used";
    }
}
