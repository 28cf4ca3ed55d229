using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Audit;

namespace SmartAcademy.Data.Audit;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>, IEntityTypeConfiguration<AuditSeal>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(entry => entry.ActorName).HasMaxLength(200);
        builder.Property(entry => entry.Address).HasMaxLength(45);
        builder.Property(entry => entry.UserAgent).HasMaxLength(300);
        builder.Property(entry => entry.Action).HasMaxLength(40);
        builder.Property(entry => entry.ResourceType).HasMaxLength(60);
        // In the order of bytes an index also answers what begins with a student, such as the bonds to guardians.
        builder.Property(entry => entry.ResourceId).HasMaxLength(80).UseCollation("C");
        builder.Property(entry => entry.Changes).HasColumnType("jsonb");
        builder.Property(entry => entry.Details).HasColumnType("jsonb").HasDefaultValueSql("'{}'");
        builder.Property(entry => entry.Digest).HasDefaultValueSql(@"'\x'");
        Indexes(builder);
        builder.MayOnly(TableRights.Read, TableRights.Add);
    }

    public void Configure(EntityTypeBuilder<AuditSeal> builder)
    {
        builder.ToTable("audit_seals");
        builder.HasKey(seal => seal.No);
        builder.Property(seal => seal.No).ValueGeneratedNever();
        builder.MayOnly(TableRights.Read);
    }

    /// <summary>Each ends with the order of the list, so that a page is read from the index and nothing is sorted.</summary>
    private static void Indexes(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.HasIndex(entry => new { entry.SchoolId, entry.At, entry.Id });
        builder.HasIndex(entry => new { entry.At, entry.Id });
        builder.HasIndex(entry => new { entry.ActorId, entry.At, entry.Id });
        builder.HasIndex(entry => new { entry.Action, entry.At, entry.Id });
        builder.HasIndex(entry => new { entry.ResourceType, entry.ResourceId, entry.At, entry.Id });
        builder.HasIndex(entry => new { entry.SealNo, entry.Id });
    }
}
