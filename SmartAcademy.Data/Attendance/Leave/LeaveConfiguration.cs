using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Attendance.Leave;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Attendance.Leave;

internal sealed class LeaveConfiguration : IEntityTypeConfiguration<LeaveRequest>
{
    public void Configure(EntityTypeBuilder<LeaveRequest> builder)
    {
        builder.ToTable("leave_requests");
        builder.Property(row => row.Reason).HasMaxLength(LeaveWish.LongestReason).IsPrivateWords();
        builder.Property(row => row.Answer).HasMaxLength(LeaveWish.LongestReason).IsPrivateWords();
        builder.Property(row => row.Version).IsRowVersion();
        builder.HasIndex(row => new { row.StudentId, row.StartsOn });
        builder.HasIndex(row => new { row.SchoolId, row.Status, row.StartsOn });
        builder.HasOne<School>().WithMany().HasForeignKey(row => row.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Student>().WithMany().HasForeignKey(row => row.StudentId).OnDelete(DeleteBehavior.Cascade);
    }
}
