using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Grades;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Subjects;

namespace SmartAcademy.Data.Grades;

internal sealed class MarkConfiguration :
    IEntityTypeConfiguration<MarkSheet>,
    IEntityTypeConfiguration<Assessment>,
    IEntityTypeConfiguration<AssessmentPart>,
    IEntityTypeConfiguration<Mark>,
    IEntityTypeConfiguration<ReportComment>
{
    public const string OneName = "ix_assessments_sheet_id_name";

    public void Configure(EntityTypeBuilder<MarkSheet> builder)
    {
        builder.ToTable("mark_sheets");
        builder.Ignore(row => row.MayWrite);
        builder.HasIndex(row => new { row.ClassSubjectId, row.TermId }).IsUnique();
        builder.HasIndex(row => row.TermId);
        builder.HasOne<ClassSubject>().WithMany().HasForeignKey(row => row.ClassSubjectId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Term>().WithMany().HasForeignKey(row => row.TermId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Assessment> builder)
    {
        builder.ToTable("assessments");
        builder.Property(row => row.Name).HasMaxLength(60);
        builder.Property(row => row.NameBangla).HasMaxLength(60);
        builder.Ignore(row => row.Details);
        builder.HasIndex(row => new { row.SheetId, row.Name }).IsUnique();
        builder.HasOne<MarkSheet>().WithMany().HasForeignKey(row => row.SheetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Parts).WithOne().HasForeignKey(part => part.AssessmentId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<AssessmentPart> builder)
    {
        builder.ToTable("assessment_parts");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Ignore(row => row.Details);
        builder.HasIndex(row => new { row.AssessmentId, row.Kind }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Mark> builder)
    {
        builder.ToTable("marks");
        builder.Ignore(row => row.Entry);
        builder.HasIndex(row => new { row.PartId, row.StudentId }).IsUnique();
        builder.HasIndex(row => row.StudentId);
        builder.HasOne<AssessmentPart>().WithMany().HasForeignKey(row => row.PartId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Student>().WithMany().HasForeignKey(row => row.StudentId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ReportComment> builder)
    {
        builder.ToTable("report_comments");
        builder.Property(row => row.Text).HasMaxLength(ReportComment.Longest).IsPrivateWords();
        builder.HasIndex(row => new { row.StudentId, row.TermId, row.ClassSubjectId }).IsUnique().AreNullsDistinct(false);
        builder.HasOne<Term>().WithMany().HasForeignKey(row => row.TermId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Student>().WithMany().HasForeignKey(row => row.StudentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ClassSubject>().WithMany().HasForeignKey(row => row.ClassSubjectId).OnDelete(DeleteBehavior.Cascade);
    }
}
