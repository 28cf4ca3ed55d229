using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace SmartAcademy.Data.Vault;

public static class VaultUse
{
    /// <summary>Lets contexts of these options read and write sensitive columns.</summary>
    public static TBuilder UseVault<TBuilder>(this TBuilder options, ColumnVault vault)
        where TBuilder : DbContextOptionsBuilder
    {
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(new VaultExtension(vault));
        options.ReplaceService<IModelCacheKeyFactory, VaultModelKeys>();
        return options;
    }
}
