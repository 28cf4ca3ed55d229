using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Grades;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Grades;

/// <summary>The merit list of a published class, row by row.</summary>
public sealed class MeritExport(IDbContextFactory<AcademyDbContext> contexts, AuditTrail audit)
{
    /// <summary>Empty for those who may not export, and where nothing is published.</summary>
    public AuditedExport<MeritLine> ReadAsync(Actor actor, Guid classId, Guid termId, CancellationToken ct) =>
        new(audit, actor, nameof(ClassResult), $"Class={classId}, Term={termId}", RowsAsync(actor, classId, termId, ct));

    private async IAsyncEnumerable<MeritLine> RowsAsync(Actor actor, Guid classId, Guid termId, [EnumeratorCancellation] CancellationToken ct)
    {
        if (!actor.May(Permission.GradesExport))
        {
            yield break;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.PublishedAsync(classId, termId, ct) is not { } published)
        {
            yield break;
        }

        await foreach (var line in ResultQueries.Merit(db, published.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return line;
        }
    }
}
