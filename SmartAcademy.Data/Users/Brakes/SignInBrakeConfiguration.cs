using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Users.Brakes;

internal sealed class SignInBrakeConfiguration : IEntityTypeConfiguration<SignInBrake>
{
    public void Configure(EntityTypeBuilder<SignInBrake> builder)
    {
        builder.HasKey(brake => brake.Key);
        builder.Property(brake => brake.Key).HasMaxLength(100);
        builder.HasIndex(brake => brake.LastFailureAt);
    }
}
