using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Enrolments;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Enrolments;

internal sealed class EnrolmentConfiguration : IEntityTypeConfiguration<Enrolment>
{
    public void Configure(EntityTypeBuilder<Enrolment> builder)
    {
        builder.ToTable("enrolments");
        builder.Property(row => row.Reason).HasMaxLength(300);
        builder.HasIndex(row => row.StudentId).IsUnique().HasFilter("ends_on IS NULL").HasDatabaseName("ix_enrolments_one_running");
        builder.HasIndex(row => new { row.StudentId, row.StartsOn });
        builder.HasIndex(row => new { row.ClassId, row.StartsOn });
        builder.HasOne<School>().WithMany().HasForeignKey(row => row.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Student>().WithMany().HasForeignKey(row => row.StudentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<AcademicYear>().WithMany().HasForeignKey(row => row.AcademicYearId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SchoolClass>().WithMany().HasForeignKey(row => row.ClassId).OnDelete(DeleteBehavior.Restrict);
    }
}
