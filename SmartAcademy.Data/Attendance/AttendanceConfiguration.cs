using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Attendance;

internal sealed class AttendanceConfiguration :
    IEntityTypeConfiguration<AttendanceCode>,
    IEntityTypeConfiguration<AttendanceSettings>,
    IEntityTypeConfiguration<AttendanceRegister>,
    IEntityTypeConfiguration<AttendanceMark>,
    IEntityTypeConfiguration<MonthlyAttendance>,
    IEntityTypeConfiguration<AttendanceSave>
{
    public const string OneLetter = "ix_attendance_codes_school_id_letter";

    public void Configure(EntityTypeBuilder<AttendanceCode> builder)
    {
        builder.ToTable("attendance_codes");
        builder.Property(row => row.Name).HasMaxLength(30);
        builder.Property(row => row.NameBangla).HasMaxLength(40);
        builder.Property(row => row.Letter).HasMaxLength(1);
        builder.Property(row => row.Reasons).HasMaxLength(600);
        builder.Ignore(row => row.Details);
        builder.HasIndex(row => new { row.SchoolId, row.Letter }).IsUnique();
        builder.HasOne<School>().WithMany().HasForeignKey(row => row.SchoolId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AttendanceSettings> builder)
    {
        builder.ToTable("attendance_settings");
        builder.HasKey(row => row.SchoolId);
        builder.Ignore(row => row.Rules);
        builder.HasOne<School>().WithOne().HasForeignKey<AttendanceSettings>(row => row.SchoolId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AttendanceRegister> builder)
    {
        builder.ToTable("attendance_registers");
        builder.HasIndex(row => new { row.ClassId, row.Day, row.Period }).IsUnique().AreNullsDistinct(false);
        builder.HasIndex(row => new { row.SchoolId, row.Day });
        builder.HasOne<School>().WithMany().HasForeignKey(row => row.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SchoolClass>().WithMany().HasForeignKey(row => row.ClassId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AttendanceMark> builder)
    {
        builder.ToTable("attendance_marks");
        builder.HasKey(row => new { row.RegisterId, row.StudentId });
        builder.Property(row => row.Reason).HasMaxLength(40).IsPrivateWords();
        builder.Property(row => row.Comment).HasMaxLength(MarkEntry.LongestComment).IsPrivateWords();
        builder.Ignore(row => row.Entry);
        builder.HasIndex(row => new { row.StudentId, row.Day });
        builder.HasIndex(row => row.CodeId);
        builder.HasIndex(row => new { row.SchoolId, row.Day }).HasFilter("period IS NULL")
            .IncludeProperties(row => new { row.StudentId, row.CodeId }).HasDatabaseName("ix_attendance_marks_of_days");
        builder.HasOne<AttendanceRegister>().WithMany().HasForeignKey(row => row.RegisterId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Student>().WithMany().HasForeignKey(row => row.StudentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<AttendanceCode>().WithMany().HasForeignKey(row => row.CodeId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<MonthlyAttendance> builder)
    {
        builder.ToTable("attendance_months");
        builder.HasKey(row => new { row.StudentId, row.Month, row.CodeId });
        builder.HasIndex(row => new { row.SchoolId, row.Month });
        builder.HasIndex(row => row.CodeId);
        builder.HasOne<Student>().WithMany().HasForeignKey(row => row.StudentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<AttendanceCode>().WithMany().HasForeignKey(row => row.CodeId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AttendanceSave> builder)
    {
        builder.ToTable("attendance_saves");
        builder.HasKey(row => new { row.RegisterId, row.Key });
        builder.HasOne<AttendanceRegister>().WithMany().HasForeignKey(row => row.RegisterId).OnDelete(DeleteBehavior.Cascade);
    }
}
