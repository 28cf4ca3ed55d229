using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Files;
using SmartAcademy.Domain.Work;

namespace SmartAcademy.Data.Work;

internal sealed class WorkOrderConfiguration : IEntityTypeConfiguration<WorkOrder>
{
    public void Configure(EntityTypeBuilder<WorkOrder> builder)
    {
        builder.Property(order => order.Kind).HasMaxLength(40);
        builder.Property(order => order.Input).IsSensitive();
        builder.Property(order => order.Outcome).IsSensitive();
        builder.Property(order => order.FailureCode).HasMaxLength(60);
        builder.Ignore(order => order.IsOver);
        builder.HasIndex(order => new { order.SchoolId, order.RequestedAt }).IsDescending(false, true);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(order => order.OutcomeFileId).OnDelete(DeleteBehavior.SetNull);
    }
}
