using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Domain.Access.Tallies;

namespace SmartAcademy.Data.Access.Tallies;

/// <summary>Each key begins with school and day: a page asks for a span of days of one school.</summary>
internal sealed class TallyConfiguration :
    IEntityTypeConfiguration<GateHour>,
    IEntityTypeConfiguration<GateMinute>,
    IEntityTypeConfiguration<GateClassDay>,
    IEntityTypeConfiguration<GateStay>,
    IEntityTypeConfiguration<GateTallyMark>,
    IEntityTypeConfiguration<StudentPassSummary>
{
    public void Configure(EntityTypeBuilder<GateHour> builder)
    {
        builder.ToTable("gate_hours").HasKey(row => new { row.SchoolId, row.Day, row.AccessPointId, row.ClassId, row.Hour, row.Direction, row.Reason });
        builder.Property(row => row.Reason).HasMaxLength(40);
    }

    public void Configure(EntityTypeBuilder<GateMinute> builder) =>
        builder.ToTable("gate_minutes").HasKey(row => new { row.SchoolId, row.Day, row.AccessPointId, row.Minute });

    public void Configure(EntityTypeBuilder<GateClassDay> builder) =>
        builder.ToTable("gate_class_days").HasKey(row => new { row.SchoolId, row.Day, row.ClassId });

    public void Configure(EntityTypeBuilder<GateStay> builder) =>
        builder.ToTable("gate_stays").HasKey(row => new { row.SchoolId, row.Day, row.ClassId, row.Minutes });

    public void Configure(EntityTypeBuilder<GateTallyMark> builder) => builder.ToTable("gate_tally_marks").HasKey(row => row.SchoolId);

    /// <summary>A view over what PostgreSQL keeps materialised; see <c>student_pass_summary.sql</c>.</summary>
    public void Configure(EntityTypeBuilder<StudentPassSummary> builder) => builder.HasNoKey().ToView("student_pass_summaries");
}
