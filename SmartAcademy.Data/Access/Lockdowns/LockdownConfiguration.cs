using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Domain.Access.Lockdowns;
using SmartAcademy.Domain.Schools;

namespace SmartAcademy.Data.Access.Lockdowns;

internal sealed class LockdownConfiguration : IEntityTypeConfiguration<Lockdown>
{
    /// <summary>However many people press at once, a school has one.</summary>
    public const string OneThatIsOn = "ix_lockdowns_one_that_is_on";

    public void Configure(EntityTypeBuilder<Lockdown> builder)
    {
        builder.ToTable("lockdowns");
        builder.Property(row => row.Message).HasMaxLength(Lockdown.LongestMessage);
        builder.Property(row => row.EndReason).HasMaxLength(Lockdown.LongestReason);
        builder.HasIndex(row => row.SchoolId).IsUnique().HasFilter("ended_at IS NULL").HasDatabaseName(OneThatIsOn);
        builder.HasIndex(row => new { row.SchoolId, row.StartedAt });
        builder.HasOne<School>().WithMany().HasForeignKey(row => row.SchoolId).OnDelete(DeleteBehavior.Restrict);
    }
}
