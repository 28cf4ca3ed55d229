using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Domain.Retention;
using SmartAcademy.Domain.Schools;

namespace SmartAcademy.Data.Retention;

internal sealed class RetentionConfiguration
    : IEntityTypeConfiguration<RetentionSetting>, IEntityTypeConfiguration<RetentionDefault>, IEntityTypeConfiguration<RetentionRun>
{
    public void Configure(EntityTypeBuilder<RetentionSetting> builder)
    {
        builder.ToTable("retention_settings").HasKey(setting => new { setting.SchoolId, setting.Kind });
        builder.HasOne<School>().WithMany().HasForeignKey(setting => setting.SchoolId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<RetentionDefault> builder) =>
        builder.ToTable("retention_defaults").HasKey(setting => setting.Kind);

    public void Configure(EntityTypeBuilder<RetentionRun> builder)
    {
        builder.ToTable("retention_runs");
        builder.HasIndex(run => new { run.SchoolId, run.At });
        builder.HasOne<School>().WithMany().HasForeignKey(run => run.SchoolId).OnDelete(DeleteBehavior.Cascade);
    }
}
