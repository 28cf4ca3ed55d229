using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Overrides;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Access.Overrides;

internal sealed class OverrideConfiguration : IEntityTypeConfiguration<ScanOverride>
{
    /// <summary>However many guards press at once, a denied scan is overridden once.</summary>
    public const string OneOfScan = "pk_scan_overrides";

    public void Configure(EntityTypeBuilder<ScanOverride> builder)
    {
        builder.ToTable("scan_overrides").HasKey(row => row.DeniedId).HasName(OneOfScan);
        builder.Property(row => row.DeniedId).ValueGeneratedNever();
        builder.Property(row => row.DeniedFor).HasMaxLength(40);
        builder.Property(row => row.Words).HasMaxLength(ScanOverride.LongestWords).IsPrivateWords();
        builder.Property(row => row.Note).HasMaxLength(ScanOverride.LongestNote).IsPrivateWords();
        builder.Property(row => row.Version).IsRowVersion();
        builder.HasIndex(row => new { row.SchoolId, row.OccurredAt });
        builder.HasIndex(row => row.SchoolId).HasFilter("reviewed_at IS NULL").HasDatabaseName("ix_scan_overrides_not_reviewed");
        builder.HasIndex(row => row.StudentId);
        // No reference to the two scans: their months are dropped whole.
        builder.HasOne<AccessPoint>().WithMany().HasForeignKey(row => row.AccessPointId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Student>().WithMany().HasForeignKey(row => row.StudentId).OnDelete(DeleteBehavior.Cascade);
    }
}
