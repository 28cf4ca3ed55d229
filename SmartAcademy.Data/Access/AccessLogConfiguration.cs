using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Domain.Access;

namespace SmartAcademy.Data.Access;

internal sealed class AccessLogConfiguration : IEntityTypeConfiguration<AccessLog>
{
    public void Configure(EntityTypeBuilder<AccessLog> builder)
    {
        // The table is partitioned by month, so the time is part of the key; scan_receipts keeps (device, scan id) unique over all months.
        builder.HasKey(log => new { log.Id, log.OccurredAt });
        builder.Property(log => log.ScanId).HasMaxLength(64);
        builder.Property(log => log.Reason).HasMaxLength(40);
        builder.Property(log => log.ReadBy).HasDefaultValue(ReadBy.Unsaid);
        builder.Property(log => log.TypedReason).HasMaxLength(AccessLog.LongestReason);
        builder.Property(log => log.Flags).HasColumnType("text[]").HasDefaultValueSql("'{}'");
        builder.Property(log => log.Explanation).HasMaxLength(AccessLog.LongestExplanation);
        builder.Property(log => log.OverrideReason).HasMaxLength(AccessLog.LongestReason);
        builder.Property(log => log.DeviceDetails).HasColumnType("jsonb");
        builder.HasIndex(log => new { log.SchoolId, log.OccurredAt, log.Id }).IsDescending(false, true, true);
        builder.HasIndex(log => new { log.StudentId, log.OccurredAt }).IsDescending(false, true);
        builder.HasIndex(log => new { log.SchoolId, log.OccurredAt }).HasFilter("late_minutes IS NOT NULL").HasDatabaseName("ix_access_logs_late");
        // Denials are few: a list of them must not walk through all that was granted between.
        builder.HasIndex(log => new { log.SchoolId, log.OccurredAt, log.Id }, "ix_access_logs_denied").IsDescending(false, true, true).HasFilter("status = 'Denied'");
        builder.HasIndex(log => new { log.SchoolId, log.Reason, log.OccurredAt, log.Id }, "ix_access_logs_reason").IsDescending(false, false, true, true)
            .HasFilter("reason IS NOT NULL");
        builder.HasIndex(log => log.AccessPointId);
        // No foreign keys: each would be checked for every scan. What a scan names is never deleted, see never_deleted.sql.
    }
}
