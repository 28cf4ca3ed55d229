using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Webhooks;

namespace SmartAcademy.Data.Webhooks;

internal sealed class WebhookConfiguration : IEntityTypeConfiguration<WebhookSubscription>, IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<WebhookSubscription> builder)
    {
        builder.Property(row => row.Name).HasMaxLength(WebhookDetails.LongestName);
        builder.Property(row => row.Address).HasMaxLength(WebhookDetails.LongestAddress);
        builder.Property(row => row.Secret).IsSensitive();
        builder.Property(row => row.FormerSecret).IsSensitive();
        builder.HasOne<School>().WithMany().HasForeignKey(row => row.SchoolId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
    {
        builder.Property(row => row.Type).HasMaxLength(40);
        builder.Property(row => row.Problem).HasMaxLength(200);
        // A scan is told to a receiver once, however many lay it out at the same time.
        builder.HasIndex(row => new { row.SubscriptionId, row.LogId }).IsUnique();
        builder.HasIndex(row => new { row.SubscriptionId, row.NextTryAt }).HasFilter("status = 'Waiting'");
        builder.HasIndex(row => new { row.SubscriptionId, row.CreatedAt });
        builder.HasOne<WebhookSubscription>().WithMany().HasForeignKey(row => row.SubscriptionId).OnDelete(DeleteBehavior.Cascade);
    }
}
