using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Grades;
using SmartAcademy.Domain.Schools;

namespace SmartAcademy.Data.Grades;

internal sealed class ScaleConfiguration :
    IEntityTypeConfiguration<GradeScale>, IEntityTypeConfiguration<GradeBand>, IEntityTypeConfiguration<ClassScale>
{
    public const string OneName = "ix_grade_scales_school_id_name";
    public const string OneDefault = "ix_grade_scales_one_default";

    public void Configure(EntityTypeBuilder<GradeScale> builder)
    {
        builder.ToTable("grade_scales");
        builder.Property(row => row.Name).HasMaxLength(60);
        builder.Property(row => row.NameBangla).HasMaxLength(60);
        builder.Property(row => row.Program).HasMaxLength(60);
        builder.Ignore(row => row.Details);
        builder.HasIndex(row => new { row.SchoolId, row.Name }).IsUnique().HasFilter("deleted_at IS NULL");
        builder.HasIndex(row => row.SchoolId).IsUnique().HasFilter("is_default").HasDatabaseName(OneDefault);
        builder.HasOne<School>().WithMany().HasForeignKey(row => row.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Bands).WithOne().HasForeignKey(band => band.ScaleId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<GradeBand> builder)
    {
        builder.ToTable("grade_bands");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Letter).HasMaxLength(12);
        builder.Property(row => row.Name).HasMaxLength(60);
        builder.Property(row => row.NameBangla).HasMaxLength(60);
        builder.Ignore(row => row.Details);
        builder.HasIndex(row => row.ScaleId);
    }

    public void Configure(EntityTypeBuilder<ClassScale> builder)
    {
        builder.ToTable("class_scales");
        builder.HasKey(row => row.ClassId);
        builder.Property(row => row.ClassId).ValueGeneratedNever();
        builder.HasOne<SchoolClass>().WithMany().HasForeignKey(row => row.ClassId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<GradeScale>().WithMany().HasForeignKey(row => row.ScaleId).OnDelete(DeleteBehavior.Restrict);
    }
}
