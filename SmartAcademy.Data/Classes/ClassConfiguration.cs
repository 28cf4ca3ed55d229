using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Schools;

namespace SmartAcademy.Data.Classes;

internal sealed class ClassConfiguration : IEntityTypeConfiguration<SchoolClass>, IEntityTypeConfiguration<ClassTeacher>
{
    public void Configure(EntityTypeBuilder<SchoolClass> builder)
    {
        builder.ToTable("classes");
        builder.Property(row => row.Name).HasMaxLength(60);
        builder.Property(row => row.NameBangla).HasMaxLength(60);
        builder.Property(row => row.Section).HasMaxLength(30);
        builder.Property(row => row.Program).HasMaxLength(60);
        builder.Ignore(row => row.Label);
        builder.HasIndex(row => new { row.SchoolId, row.AcademicYearId, row.Name, row.Section }).IsUnique().HasFilter("deleted_at IS NULL");
        builder.HasOne<School>().WithMany().HasForeignKey(row => row.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AcademicYear>().WithMany().HasForeignKey(row => row.AcademicYearId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Department>().WithMany().HasForeignKey(row => row.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Teachers).WithOne().HasForeignKey(teacher => teacher.ClassId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ClassTeacher> builder)
    {
        builder.HasKey(teacher => new { teacher.ClassId, teacher.UserId });
        builder.HasIndex(teacher => teacher.UserId);
        builder.HasOne<AcademyUser>().WithMany().HasForeignKey(teacher => teacher.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
