using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Sessions;

namespace SmartAcademy.Data.Sessions;

internal sealed class UserSessionConfiguration : IEntityTypeConfiguration<UserSession>
{
    public void Configure(EntityTypeBuilder<UserSession> builder)
    {
        builder.Property(session => session.Address).HasMaxLength(64);
        builder.Property(session => session.UserAgent).HasMaxLength(300);
        builder.Property(session => session.Scopes).HasMaxLength(400);
        builder.HasOne<AcademyUser>().WithMany().HasForeignKey(session => session.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<School>().WithMany().HasForeignKey(session => session.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(session => new { session.UserId, session.CreatedAt });
        builder.HasIndex(session => new { session.SchoolId, session.LastSeenAt }).HasFilter("ended_at IS NULL");
    }
}
