using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Users.Codes;

namespace SmartAcademy.Data.Users.Codes;

internal sealed class OneTimeCodeConfiguration : IEntityTypeConfiguration<OneTimeCode>
{
    public void Configure(EntityTypeBuilder<OneTimeCode> builder)
    {
        builder.Property(code => code.Subject).IsSensitive();
        builder.HasIndex(code => new { code.UserId, code.Purpose });
        builder.HasIndex(code => code.ExpiresAt);
        builder.HasOne<AcademyUser>().WithMany().HasForeignKey(code => code.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
