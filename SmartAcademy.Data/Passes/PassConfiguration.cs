using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Passes;

internal sealed class PassConfiguration : IEntityTypeConfiguration<Pass>
{
    /// <summary>One active pass of each type for a student, however many clerks issue at once.</summary>
    public const string OneActive = "ix_passes_one_active_of_type";

    public void Configure(EntityTypeBuilder<Pass> builder)
    {
        builder.Property(pass => pass.Number).HasMaxLength(20);
        builder.Property(pass => pass.TokenHash).HasMaxLength(32);
        builder.Property(pass => pass.Reason).HasMaxLength(Pass.LongestReason);
        builder.Property(pass => pass.Version).IsRowVersion();
        builder.HasIndex(pass => pass.Number).IsUnique();
        builder.HasIndex(pass => pass.TokenHash).IsUnique();
        builder.HasIndex(pass => new { pass.SchoolId, pass.Status, pass.ExpiresOn });
        builder.HasIndex(pass => new { pass.StudentId, pass.Type }).IsUnique().HasFilter("status = 'Active'").HasDatabaseName(OneActive);
        builder.HasIndex(pass => pass.StudentId);
        builder.HasOne<School>().WithMany().HasForeignKey(pass => pass.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Student>().WithMany().HasForeignKey(pass => pass.StudentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Pass>().WithMany().HasForeignKey(pass => pass.ReplacesPassId).OnDelete(DeleteBehavior.Restrict);
    }
}
