using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Devices;

namespace SmartAcademy.Data.Access.Devices;

internal sealed class DeviceHealthConfiguration : IEntityTypeConfiguration<DeviceHealth>
{
    public void Configure(EntityTypeBuilder<DeviceHealth> builder)
    {
        builder.ToTable("device_health").HasKey(health => health.DeviceId);
        builder.Property(health => health.DeviceId).ValueGeneratedNever();
        builder.Property(health => health.Version).HasMaxLength(Heartbeat.LongestVersion);
        builder.HasOne<ReaderDevice>().WithOne().HasForeignKey<DeviceHealth>(health => health.DeviceId).OnDelete(DeleteBehavior.Cascade);
    }
}
