using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Grades;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Releases;

namespace SmartAcademy.Data.Students.Records;

/// <summary>
/// What teachers, guardians and guards wrote about a student, and the papers it stands in. The figures stay: that somebody was absent, that
/// somebody had 80. The words go, and not by way of the audit, which would keep them.
/// </summary>
internal sealed class WrittenWords(AcademyDbContext db)
{
    /// <summary>The files: report cards with those of whole classes, doctors' notes, faces of those who might collect the child.</summary>
    public async Task<IReadOnlyList<Guid>> PapersAsync(Guid studentId, CancellationToken ct) =>
    [
        .. await db.CardFilesOfAsync(studentId, ct),
        .. await db.LeaveRequests.Where(row => row.StudentId == studentId && row.DocumentFileId != null).Select(row => row.DocumentFileId!.Value).ToListAsync(ct),
        .. await StudentReleaseRecord.FacesAsync(db, studentId, ct),
    ];

    /// <summary>Only once the student's own row is erased: the database lets go of published words for nobody else.</summary>
    public async Task EraseAsync(Guid studentId, CancellationToken ct)
    {
        await db.AttendanceMarks.Where(mark => mark.StudentId == studentId)
            .ExecuteUpdateAsync(set => set.SetProperty(mark => mark.Reason, (string?)null).SetProperty(mark => mark.Comment, (string?)null), ct);
        await db.LeaveRequests.Where(row => row.StudentId == studentId).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Reason, "").SetProperty(row => row.Answer, (string?)null).SetProperty(row => row.DocumentFileId, (Guid?)null), ct);
        await db.Enrolments.Where(row => row.StudentId == studentId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Reason, (string?)null), ct);
        await db.AccessLogs.Where(log => log.StudentId == studentId && (log.TypedReason != null || log.Explanation != null || log.OverrideReason != null))
            .ExecuteUpdateAsync(
                set => set.SetProperty(log => log.TypedReason, (string?)null).SetProperty(log => log.Explanation, (string?)null)
                    .SetProperty(log => log.OverrideReason, (string?)null), ct);
        await db.StudentBlocks.Where(block => block.StudentId == studentId).ExecuteUpdateAsync(
            set => set.SetProperty(block => block.Reason, "").SetProperty(block => block.Message, (string?)null)
                .SetProperty(block => block.MessageBangla, (string?)null).SetProperty(block => block.LiftReason, (string?)null), ct);
        await db.ScanOverrides.Where(row => row.StudentId == studentId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Words, (string?)null).SetProperty(row => row.Note, (string?)null), ct);
        await StudentReleaseRecord.EraseAsync(db, studentId, ct);
        await db.ReportComments.Where(row => row.StudentId == studentId).ExecuteDeleteAsync(ct);
        await db.Database.ExecuteSqlAsync($"SELECT forget_result_comments({studentId})", ct);
    }
}
