using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Students;

/// <summary>What the audit knows of one student and the student's guardians, newest first; who looked is told on the audit's own page.</summary>
public sealed class StudentHistory(IDbContextFactory<AcademyDbContext> contexts)
{
    private const int MostShown = 200;

    public async Task<IReadOnlyList<AuditLine>> ReadAsync(Actor actor, Guid studentId, CancellationToken ct)
    {
        if (!actor.May(Permission.StudentsWrite))
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (!await db.Students.WithDeleted().VisibleTo(db, actor).AnyAsync(row => row.Id == studentId, ct))
        {
            return [];
        }

        var (id, bonds) = (studentId.ToString(), $"{studentId}/%");
        return await db.AuditOf(actor)
            .Where(entry =>
                (entry.ResourceType == nameof(Student) && entry.ResourceId == id && entry.Action != AuditAction.Viewed)
                || (entry.ResourceType == nameof(Guardianship) && EF.Functions.Like(entry.ResourceId, bonds)))
            .Newest().Take(MostShown).LinesAsync(db, ct);
    }
}
