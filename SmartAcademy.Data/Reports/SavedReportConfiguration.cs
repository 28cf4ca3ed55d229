using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Reports;
using SmartAcademy.Domain.Schools;

namespace SmartAcademy.Data.Reports;

internal sealed class SavedReportConfiguration : IEntityTypeConfiguration<SavedReport>
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public void Configure(EntityTypeBuilder<SavedReport> builder)
    {
        builder.ToTable("saved_reports");
        builder.Property(report => report.Name).HasMaxLength(ReportDefinition.LongestName);
        builder.Property(report => report.Definition).HasColumnType("jsonb")
            .HasConversion(definition => Written(definition), json => Read(json), new ValueComparer<ReportDefinition>(
                (left, right) => Written(left!) == Written(right!), definition => Written(definition).GetHashCode(StringComparison.Ordinal)));
        builder.HasIndex(report => new { report.SchoolId, report.Name });
        builder.HasIndex(report => report.OwnerId);
        builder.HasOne<School>().WithMany().HasForeignKey(report => report.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AcademyUser>().WithMany().HasForeignKey(report => report.OwnerId).OnDelete(DeleteBehavior.Cascade);
    }

    private static string Written(ReportDefinition definition) => JsonSerializer.Serialize(definition, Json);

    private static ReportDefinition Read(string json) => JsonSerializer.Deserialize<ReportDefinition>(json, Json)!;
}
