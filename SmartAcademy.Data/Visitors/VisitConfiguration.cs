using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users;
using SmartAcademy.Data.Vault;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Visitors;

namespace SmartAcademy.Data.Visitors;

internal sealed class VisitConfiguration : IEntityTypeConfiguration<Visit>, IEntityTypeConfiguration<WatchEntry>
{
    private const int LongestName = 200;

    public void Configure(EntityTypeBuilder<Visit> builder)
    {
        builder.ToTable("visits");
        builder.Property(row => row.Name).HasMaxLength(LongestName).IsPrivateWords();
        builder.Property(row => row.Phone).IsSensitive();
        builder.Property(row => row.IdNumber).IsSensitive();
        builder.HasPhoneHash(nameof(Visit.Phone));
        builder.Property(row => row.Company).HasMaxLength(VisitDetails.LongestCompany);
        builder.Property(row => row.Purpose).HasMaxLength(VisitDetails.LongestPurpose).IsPrivateWords();
        builder.Property(row => row.DecisionReason).HasMaxLength(Visit.LongestReason).IsPrivateWords();
        builder.Property(row => row.Version).IsRowVersion();
        builder.HasIndex(row => new { row.SchoolId, row.Status, row.ExpectedAt });
        builder.HasIndex(row => new { row.SchoolId, row.ExpectedAt });
        builder.HasIndex(row => row.PassId);
        builder.HasIndex(row => row.LeavesBy).HasFilter("status = 'Inside' AND overdue_told_at IS NULL");
        builder.HasIndex(nameof(Visit.SchoolId), PhoneHashes.Property);
        builder.HasOne<School>().WithMany().HasForeignKey(row => row.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AcademyUser>().WithMany().HasForeignKey(row => row.HostId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Pass>().WithMany().HasForeignKey(row => row.PassId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<WatchEntry> builder)
    {
        builder.ToTable("watch_entries");
        builder.Property(row => row.Name).HasMaxLength(LongestName).IsPrivateWords();
        builder.Property(row => row.Phone).IsSensitive();
        builder.Property(row => row.IdNumber).IsSensitive();
        builder.Property(row => row.Reason).IsSensitive();
        builder.HasIndex(row => row.SchoolId);
        builder.HasOne<School>().WithMany().HasForeignKey(row => row.SchoolId).OnDelete(DeleteBehavior.Restrict);
    }
}
