using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Schools;

namespace SmartAcademy.Data.Access;

internal sealed class AccessConfiguration :
    IEntityTypeConfiguration<AccessPoint>,
    IEntityTypeConfiguration<ReaderDevice>,
    IEntityTypeConfiguration<DeviceAccessPoint>,
    IEntityTypeConfiguration<DeviceKey>
{
    public void Configure(EntityTypeBuilder<AccessPoint> builder)
    {
        builder.Property(point => point.Name).HasMaxLength(100);
        builder.Property(point => point.Location).HasMaxLength(200);
        builder.HasIndex(point => new { point.SchoolId, point.Name }).IsUnique().HasFilter("deleted_at IS NULL");
        builder.HasOne<School>().WithMany().HasForeignKey(point => point.SchoolId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReaderDevice> builder)
    {
        builder.ToTable("reader_devices");
        builder.Property(device => device.Name).HasMaxLength(100);
        builder.HasOne<School>().WithMany().HasForeignKey(device => device.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AccessPoint>().WithMany().HasForeignKey(device => device.AccessPointId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(device => device.AccessPoints).WithOne().HasForeignKey(served => served.DeviceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(device => device.Keys).WithOne().HasForeignKey(key => key.DeviceId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<DeviceAccessPoint> builder)
    {
        builder.ToTable("device_access_points").HasKey(served => new { served.DeviceId, served.AccessPointId });
        builder.HasOne<AccessPoint>().WithMany().HasForeignKey(served => served.AccessPointId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<DeviceKey> builder)
    {
        builder.Property(key => key.KeyHash).HasMaxLength(32);
        builder.Property(key => key.Hint).HasMaxLength(12);
        builder.HasIndex(key => key.KeyHash).IsUnique();
    }
}
