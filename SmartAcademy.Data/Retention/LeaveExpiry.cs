using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Attendance.Leave;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Retention;

namespace SmartAcademy.Data.Retention;

/// <summary>Requests for leave whose last day is long over, with the doctors' notes that came with them.</summary>
public sealed class LeaveExpiry(IDbContextFactory<AcademyDbContext> contexts, FileService files) : Expiry
{
    public override RetentionKind Kind => RetentionKind.LeaveRequests;

    public override async Task<RetentionCount> CountAsync(Actor house, DateTimeOffset before, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(house, ct);
        var old = Old(db, before);
        return new RetentionCount(await old.LongCountAsync(ct), await old.LongCountAsync(leave => leave.DocumentFileId != null, ct));
    }

    /// <summary>The notes before the rows that lead to them: a run that is broken off is finished by the next one.</summary>
    public override async Task<RetentionCount> RemoveAsync(Actor house, DateTimeOffset before, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(house, ct);
        var notes = await Old(db, before).Where(leave => leave.DocumentFileId != null).Select(leave => leave.DocumentFileId!.Value).ToListAsync(ct);
        foreach (var note in notes)
        {
            await files.DeleteAsync(house, note, ct);
        }

        return new RetentionCount(await RepeatAsync(() => Old(db, before).Take(Batch).ExecuteDeleteAsync(ct)), notes.Count);
    }

    private static IQueryable<LeaveRequest> Old(AcademyDbContext db, DateTimeOffset before)
    {
        var day = DateOnly.FromDateTime(before.UtcDateTime);
        return db.LeaveRequests.Where(leave => leave.EndsOn < day);
    }
}
