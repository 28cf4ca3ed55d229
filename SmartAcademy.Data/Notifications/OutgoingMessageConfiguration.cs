using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Notifications;

namespace SmartAcademy.Data.Notifications;

internal sealed class OutgoingMessageConfiguration : IEntityTypeConfiguration<OutgoingMessage>
{
    public void Configure(EntityTypeBuilder<OutgoingMessage> builder)
    {
        builder.Property(message => message.Kind).HasMaxLength(40);
        builder.Property(message => message.RecipientHint).HasMaxLength(80);
        builder.Property(message => message.Problem).HasMaxLength(200);
        builder.Property(message => message.Content).IsSensitive();
        builder.HasIndex(message => message.NextTryAt).HasFilter("status = 'Waiting'");
        builder.HasIndex(message => message.CreatedAt);
        builder.HasOne<AcademyUser>().WithMany().HasForeignKey(message => message.UserId).OnDelete(DeleteBehavior.SetNull);
    }
}
