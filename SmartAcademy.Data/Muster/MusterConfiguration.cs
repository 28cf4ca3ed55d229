using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Muster;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Visitors;

namespace SmartAcademy.Data.Muster;

internal sealed class MusterConfiguration : IEntityTypeConfiguration<MusterCall>, IEntityTypeConfiguration<MusterPerson>
{
    /// <summary>However many press the button when it burns, there is one list.</summary>
    public const string OneOpen = "ix_musters_one_open";

    public const string OneStudent = "ix_muster_people_one_student";

    public void Configure(EntityTypeBuilder<MusterCall> builder)
    {
        builder.ToTable("musters");
        builder.Property(row => row.Reason).HasMaxLength(MusterCall.LongestReason);
        builder.HasIndex(row => row.SchoolId).IsUnique().HasFilter("ended_at IS NULL").HasDatabaseName(OneOpen);
        builder.HasIndex(row => new { row.SchoolId, row.StartedAt });
        builder.HasOne<School>().WithMany().HasForeignKey(row => row.SchoolId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<MusterPerson> builder)
    {
        builder.ToTable("muster_people");
        builder.Property(row => row.Why).HasMaxLength(40);
        builder.HasIndex(row => new { row.MusterId, row.StudentId }).IsUnique().HasDatabaseName(OneStudent);
        builder.HasIndex(row => new { row.MusterId, row.VisitId }).IsUnique();
        builder.HasIndex(row => new { row.MusterId, row.UserId }).IsUnique();
        builder.HasIndex(row => row.StudentId);
        builder.HasOne<MusterCall>().WithMany().HasForeignKey(row => row.MusterId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Visit>().WithMany().HasForeignKey(row => row.VisitId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<AcademyUser>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Student>().WithMany().HasForeignKey(row => row.StudentId).OnDelete(DeleteBehavior.Cascade);
    }
}
