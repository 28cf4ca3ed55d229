using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartAcademy.Data.Kernel;

internal sealed class DataProtectionKeyConfiguration : IEntityTypeConfiguration<DataProtectionKey>
{
    /// <summary>Sealed whole, and by the same keys as every other secret of the database, so that it changes keys with them.</summary>
    public void Configure(EntityTypeBuilder<DataProtectionKey> builder) => builder.Property(key => key.Xml).IsSensitive();
}
