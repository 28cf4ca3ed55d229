using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Releases;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Releases;

internal sealed class ReleaseConfiguration :
    IEntityTypeConfiguration<Collector>,
    IEntityTypeConfiguration<CustodyNote>,
    IEntityTypeConfiguration<ReleaseCode>,
    IEntityTypeConfiguration<Release>
{
    /// <summary>A child who is out with somebody is handed to nobody else, whichever gates two guards stand at.</summary>
    public const string OneOpen = "ix_releases_one_open";

    private const int LongestName = 200;

    public void Configure(EntityTypeBuilder<Collector> builder)
    {
        builder.ToTable("collectors");
        builder.Property(row => row.Name).HasMaxLength(LongestName).IsPrivateWords();
        builder.Property(row => row.Relation).HasMaxLength(CollectorDetails.LongestRelation);
        builder.Property(row => row.Phone).IsSensitive();
        builder.HasIndex(row => row.StudentId);
        builder.HasOne<School>().WithMany().HasForeignKey(row => row.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Student>().WithMany().HasForeignKey(row => row.StudentId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<CustodyNote> builder)
    {
        builder.ToTable("custody_notes");
        builder.Property(row => row.Words).IsSensitive();
        builder.HasIndex(row => row.StudentId);
        builder.HasOne<School>().WithMany().HasForeignKey(row => row.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Student>().WithMany().HasForeignKey(row => row.StudentId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ReleaseCode> builder)
    {
        builder.ToTable("release_codes");
        builder.Property(row => row.Name).HasMaxLength(LongestName).IsPrivateWords();
        builder.Property(row => row.Relation).HasMaxLength(CollectorDetails.LongestRelation);
        builder.Property(row => row.CodeHash).HasMaxLength(32);
        builder.Property(row => row.Version).IsRowVersion();
        builder.HasIndex(row => row.CodeHash).IsUnique();
        builder.HasIndex(row => new { row.SchoolId, row.Day });
        builder.HasIndex(row => new { row.StudentId, row.Day });
        builder.HasOne<School>().WithMany().HasForeignKey(row => row.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Student>().WithMany().HasForeignKey(row => row.StudentId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Release> builder)
    {
        builder.ToTable("releases");
        builder.Property(row => row.CollectorName).HasMaxLength(LongestName).IsPrivateWords();
        builder.Property(row => row.Relation).HasMaxLength(CollectorDetails.LongestRelation);
        builder.Property(row => row.Reason).HasMaxLength(Release.LongestReason).IsPrivateWords();
        builder.HasIndex(row => new { row.StudentId, row.Day }).IsUnique().HasFilter("returned_at IS NULL").HasDatabaseName(OneOpen);
        builder.HasIndex(row => new { row.SchoolId, row.Day, row.ReleasedAt });
        builder.HasOne<School>().WithMany().HasForeignKey(row => row.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Student>().WithMany().HasForeignKey(row => row.StudentId).OnDelete(DeleteBehavior.Restrict);
    }
}
