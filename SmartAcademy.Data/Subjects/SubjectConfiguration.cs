using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Subjects;

namespace SmartAcademy.Data.Subjects;

internal sealed class SubjectConfiguration :
    IEntityTypeConfiguration<Subject>,
    IEntityTypeConfiguration<ClassSubject>,
    IEntityTypeConfiguration<SubjectTeacher>,
    IEntityTypeConfiguration<StudentSubject>
{
    public void Configure(EntityTypeBuilder<Subject> builder)
    {
        builder.ToTable("subjects");
        builder.Property(row => row.Code).HasMaxLength(12);
        builder.Property(row => row.Name).HasMaxLength(80);
        builder.Property(row => row.NameBangla).HasMaxLength(80);
        builder.HasIndex(row => new { row.SchoolId, row.Code }).IsUnique().HasFilter("deleted_at IS NULL");
        builder.HasOne<School>().WithMany().HasForeignKey(row => row.SchoolId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ClassSubject> builder)
    {
        builder.ToTable("class_subjects");
        builder.HasIndex(row => new { row.ClassId, row.SubjectId }).IsUnique();
        builder.HasOne<School>().WithMany().HasForeignKey(row => row.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SchoolClass>().WithMany().HasForeignKey(row => row.ClassId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Subject>().WithMany().HasForeignKey(row => row.SubjectId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Teachers).WithOne().HasForeignKey(teacher => teacher.ClassSubjectId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<SubjectTeacher> builder)
    {
        builder.ToTable("subject_teachers");
        builder.HasKey(row => new { row.ClassSubjectId, row.UserId });
        builder.HasIndex(row => row.UserId);
        builder.HasOne<AcademyUser>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<StudentSubject> builder)
    {
        builder.ToTable("student_subjects");
        builder.HasKey(row => new { row.StudentId, row.ClassSubjectId });
        builder.HasIndex(row => row.ClassSubjectId);
        builder.HasOne<Student>().WithMany().HasForeignKey(row => row.StudentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ClassSubject>().WithMany().HasForeignKey(row => row.ClassSubjectId).OnDelete(DeleteBehavior.Cascade);
    }
}
