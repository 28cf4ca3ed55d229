using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Grades;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Grades;

/// <summary>What was published: the portal may add to these tables and read them, and change nothing.</summary>
internal sealed class ResultConfiguration :
    IEntityTypeConfiguration<ClassResult>,
    IEntityTypeConfiguration<StudentResult>,
    IEntityTypeConfiguration<SubjectResult>,
    IEntityTypeConfiguration<ReportCard>
{
    public const string OnePublished = "ix_class_results_one_published";

    public void Configure(EntityTypeBuilder<ClassResult> builder)
    {
        builder.ToTable("class_results");
        builder.Property(row => row.ScaleName).HasMaxLength(60);
        builder.Property(row => row.ScaleNameBangla).HasMaxLength(60);
        builder.Property(row => row.ScaleBands).HasColumnType("jsonb");
        builder.Property(row => row.WithdrawReason).HasMaxLength(300);
        builder.HasIndex(row => new { row.ClassId, row.TermId }).IsUnique().HasFilter("status = 'Published'").HasDatabaseName(OnePublished);
        builder.HasIndex(row => row.TermId);
        builder.HasOne<SchoolClass>().WithMany().HasForeignKey(row => row.ClassId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Term>().WithMany().HasForeignKey(row => row.TermId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<StudentResult> builder)
    {
        builder.ToTable("student_results");
        builder.MayOnly(TableRights.Read, TableRights.Add);
        builder.Property(row => row.Letter).HasMaxLength(12);
        builder.Property(row => row.GradeName).HasMaxLength(60);
        builder.Property(row => row.GradeNameBangla).HasMaxLength(60);
        builder.Property(row => row.Comment).HasMaxLength(ReportComment.Longest).IsPrivateWords();
        builder.HasIndex(row => new { row.ClassResultId, row.StudentId }).IsUnique();
        builder.HasIndex(row => row.StudentId);
        builder.HasOne<ClassResult>().WithMany().HasForeignKey(row => row.ClassResultId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Student>().WithMany().HasForeignKey(row => row.StudentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SubjectResult> builder)
    {
        builder.ToTable("subject_results");
        builder.MayOnly(TableRights.Read, TableRights.Add);
        builder.Property(row => row.SubjectName).HasMaxLength(80);
        builder.Property(row => row.SubjectNameBangla).HasMaxLength(80);
        builder.Property(row => row.Letter).HasMaxLength(12);
        builder.Property(row => row.Comment).HasMaxLength(ReportComment.Longest).IsPrivateWords();
        builder.HasIndex(row => row.StudentResultId);
        builder.HasOne<StudentResult>().WithMany().HasForeignKey(row => row.StudentResultId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReportCard> builder)
    {
        builder.ToTable("report_cards");
        builder.MayOnly(TableRights.Read, TableRights.Add);
        builder.Property(row => row.Language).HasMaxLength(2);
        builder.Property(row => row.Sha256).HasMaxLength(64);
        builder.HasIndex(row => new { row.ClassResultId, row.StudentId, row.Language }).IsUnique().AreNullsDistinct(false);
        builder.HasIndex(row => row.StudentId);
        builder.HasOne<ClassResult>().WithMany().HasForeignKey(row => row.ClassResultId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Student>().WithMany().HasForeignKey(row => row.StudentId).OnDelete(DeleteBehavior.Restrict);
    }
}
