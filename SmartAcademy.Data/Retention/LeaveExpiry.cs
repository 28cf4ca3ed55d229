using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Attendance.Leave;
using SmartAcademy.Domain.Retention;

namespace SmartAcademy.Data.Retention;

/// <summary>Requests for leave whose last day is long over, with the doctors' notes that came with them.</summary>
public sealed class LeaveExpiry(IDbContextFactory<AcademyDbContext> contexts, FileService files)
    : FiledExpiry<LeaveRequest>(contexts, files, leave => leave.DocumentFileId)
{
    public override RetentionKind Kind => RetentionKind.LeaveRequests;

    protected override IQueryable<LeaveRequest> Old(AcademyDbContext db, DateTimeOffset before)
    {
        var day = DateOnly.FromDateTime(before.UtcDateTime);
        return db.LeaveRequests.Where(leave => leave.EndsOn < day);
    }
}
