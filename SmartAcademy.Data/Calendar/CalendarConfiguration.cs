using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Schools;

namespace SmartAcademy.Data.Calendar;

internal sealed class CalendarConfiguration :
    IEntityTypeConfiguration<Term>, IEntityTypeConfiguration<SchoolWeekday>, IEntityTypeConfiguration<SpecialDay>
{
    public void Configure(EntityTypeBuilder<Term> builder)
    {
        builder.ToTable("terms");
        builder.Property(row => row.Name).HasMaxLength(40);
        builder.Property(row => row.NameBangla).HasMaxLength(60);
        builder.HasIndex(row => new { row.AcademicYearId, row.Name }).IsUnique();
        builder.HasOne<School>().WithMany().HasForeignKey(row => row.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AcademicYear>().WithMany().HasForeignKey(row => row.AcademicYearId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SchoolWeekday> builder)
    {
        builder.ToTable("school_weekdays");
        builder.HasIndex(row => new { row.SchoolId, row.DepartmentId, row.Day }).IsUnique().AreNullsDistinct(false);
        builder.HasOne<School>().WithMany().HasForeignKey(row => row.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Department>().WithMany().HasForeignKey(row => row.DepartmentId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<SpecialDay> builder)
    {
        builder.ToTable("special_days");
        builder.Property(row => row.Name).HasMaxLength(120);
        builder.Property(row => row.NameBangla).HasMaxLength(120);
        builder.HasIndex(row => new { row.SchoolId, row.StartsOn });
        builder.HasOne<School>().WithMany().HasForeignKey(row => row.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Department>().WithMany().HasForeignKey(row => row.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SchoolClass>().WithMany().HasForeignKey(row => row.ClassId).OnDelete(DeleteBehavior.Restrict);
    }
}
