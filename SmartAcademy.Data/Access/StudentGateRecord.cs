using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;

namespace SmartAcademy.Data.Access;

/// <summary>What people at the gates decided about one student, for the record that a family may ask for.</summary>
internal static class StudentGateRecord
{
    public static async Task<object> BlocksAsync(AcademyDbContext db, Guid studentId, CancellationToken ct)
    {
        var rows = await db.StudentBlocks.AsNoTracking().Where(block => block.StudentId == studentId).OrderBy(block => block.ImposedAt).ToListAsync(ct);
        return rows.ConvertAll(block => new
        {
            block.StartsOn,
            block.EndsOn,
            block.Force,
            block.Reason,
            block.Message,
            block.MessageBangla,
            block.ImposedAt,
            block.LiftedAt,
            block.LiftReason,
        });
    }

    public static async Task<object> OverridesAsync(AcademyDbContext db, Guid studentId, CancellationToken ct) => await (
        from row in db.ScanOverrides.AsNoTracking()
        where row.StudentId == studentId
        join point in db.AccessPoints.WithDeleted() on row.AccessPointId equals point.Id
        orderby row.OccurredAt
        select new { row.OccurredAt, AccessPoint = point.Name, row.Direction, row.DeniedFor, row.Why, row.Words, row.ReviewedAt, row.Note }).ToListAsync(ct);
}
