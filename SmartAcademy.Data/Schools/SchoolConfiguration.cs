using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Files;
using SmartAcademy.Domain.Schools;

namespace SmartAcademy.Data.Schools;

internal sealed class SchoolConfiguration :
    IEntityTypeConfiguration<School>,
    IEntityTypeConfiguration<Department>,
    IEntityTypeConfiguration<AcademicYear>
{
    public void Configure(EntityTypeBuilder<School> builder)
    {
        builder.Property(school => school.Name).HasMaxLength(200);
        builder.Property(school => school.NameBangla).HasMaxLength(200);
        builder.Property(school => school.Code).HasMaxLength(12);
        builder.Property(school => school.Address).HasMaxLength(500);
        builder.Property(school => school.Phone).HasMaxLength(20);
        builder.Property(school => school.Email).HasMaxLength(254);
        builder.Property(school => school.Website).HasMaxLength(200);
        builder.Property(school => school.TimeZoneId).HasMaxLength(60);
        builder.Ignore(school => school.Description);
        builder.HasIndex(school => school.Code).IsUnique();
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(school => school.LogoFileId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<Department> builder)
    {
        builder.Property(department => department.Name).HasMaxLength(120);
        builder.Property(department => department.NameBangla).HasMaxLength(120);
        builder.Property(department => department.Code).HasMaxLength(12);
        builder.HasIndex(department => new { department.SchoolId, department.Code }).IsUnique();
        builder.HasOne<School>().WithMany().HasForeignKey(department => department.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AcademyUser>().WithMany().HasForeignKey(department => department.HeadUserId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<AcademicYear> builder)
    {
        builder.Property(year => year.Name).HasMaxLength(40);
        builder.HasIndex(year => new { year.SchoolId, year.DepartmentId, year.Name }).IsUnique().AreNullsDistinct(false)
            .HasDatabaseName("ix_academic_years_school_id_name");
        builder.HasIndex(year => new { year.SchoolId, year.DepartmentId }).IsUnique().AreNullsDistinct(false)
            .HasFilter("is_current").HasDatabaseName("ix_academic_years_one_current");
        builder.HasOne<School>().WithMany().HasForeignKey(year => year.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Department>().WithMany().HasForeignKey(year => year.DepartmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
