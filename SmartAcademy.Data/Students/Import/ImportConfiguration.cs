using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Students.Import;

namespace SmartAcademy.Data.Students.Import;

internal sealed class ImportConfiguration
    : IEntityTypeConfiguration<ClassListImport>, IEntityTypeConfiguration<ClassListRow>, IEntityTypeConfiguration<ImportedValues>
{
    public void Configure(EntityTypeBuilder<ClassListImport> builder)
    {
        builder.ToTable("class_list_imports");
        builder.Property(list => list.FileName).HasMaxLength(255);
        builder.Property(list => list.FileHash).HasMaxLength(64);
        builder.Property(list => list.Signature).HasMaxLength(64);
        builder.Property(list => list.Headings).AsJson();
        builder.Property(list => list.Choices).AsJson();
        builder.Property(list => list.Counts).AsJson();
        builder.Property(list => list.Version).IsRowVersion();
        builder.HasIndex(list => new { list.SchoolId, list.UploadedAt }).IsDescending(false, true);
        builder.HasIndex(list => new { list.SchoolId, list.Signature });
        builder.HasIndex(list => new { list.SchoolId, list.FileHash });
        builder.HasOne<School>().WithMany().HasForeignKey(list => list.SchoolId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ClassListRow> builder)
    {
        builder.ToTable("class_list_rows");
        builder.HasKey(row => new { row.ImportId, row.Number });
        builder.Property(row => row.Cells).AsJson().IsSensitive();
        builder.Property(row => row.Report).AsJson().IsSensitive();
        builder.Property(row => row.Trace).AsJson().IsSensitive();
        builder.Property(row => row.LeftByUndo).AsJson().IsSensitive();
        builder.Ignore(row => row.Sheet);
        builder.HasIndex(row => new { row.ImportId, row.Outcome });
        builder.HasOne<ClassListImport>().WithMany().HasForeignKey(row => row.ImportId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ImportedValues> builder)
    {
        builder.ToTable("imported_values");
        builder.HasKey(values => values.StudentId);
        builder.Property(values => values.Values).AsJson().IsSensitive();
        builder.HasOne<Student>().WithOne().HasForeignKey<ImportedValues>(values => values.StudentId).OnDelete(DeleteBehavior.Cascade);
    }
}
