using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Domain.Files;

namespace SmartAcademy.Data.Files;

internal sealed class StoredFileConfiguration : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("files");
        builder.Property(file => file.ContentType).HasMaxLength(100);
        builder.Property(file => file.OriginalName).HasMaxLength(255);
        builder.Property(file => file.Sha256).HasMaxLength(32);
        builder.HasIndex(file => file.SchoolId);
    }
}
