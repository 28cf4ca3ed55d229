using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using SmartAcademy.Data.Kernel;

namespace SmartAcademy.Data.Vault;

/// <summary>One model for each vault: a cached model's converters hold the keys of one portal, and several may run in a process.</summary>
internal sealed class VaultModelKeys : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), (context as AcademyDbContext)?.Vault, designTime);
}
