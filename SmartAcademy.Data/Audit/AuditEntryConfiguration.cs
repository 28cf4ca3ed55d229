using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Domain.Audit;

namespace SmartAcademy.Data.Audit;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(entry => entry.ActorName).HasMaxLength(200);
        builder.Property(entry => entry.Action).HasMaxLength(40);
        builder.Property(entry => entry.ResourceType).HasMaxLength(60);
        builder.Property(entry => entry.ResourceId).HasMaxLength(80);
        builder.Property(entry => entry.Changes).HasColumnType("jsonb");
        builder.HasIndex(entry => new { entry.ResourceType, entry.ResourceId, entry.At });
        builder.HasIndex(entry => new { entry.SchoolId, entry.At });
    }
}
