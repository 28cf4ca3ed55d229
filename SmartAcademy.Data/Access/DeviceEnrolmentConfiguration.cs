using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Domain.Access;

namespace SmartAcademy.Data.Access;

internal sealed class DeviceEnrolmentConfiguration : IEntityTypeConfiguration<DeviceEnrolment>
{
    public void Configure(EntityTypeBuilder<DeviceEnrolment> builder)
    {
        builder.Property(offer => offer.CodeHash).HasMaxLength(32);
        builder.HasIndex(offer => offer.CodeHash).IsUnique();
        builder.HasIndex(offer => offer.DeviceId);
        builder.HasOne<ReaderDevice>().WithMany().HasForeignKey(offer => offer.DeviceId).OnDelete(DeleteBehavior.Cascade);
    }
}
