using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Files;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Releases;

/// <summary>Faces of those who may collect a child, for the office and for whoever hands children over.</summary>
public sealed class CollectorPhotos(IDbContextFactory<AcademyDbContext> contexts, FileService files)
{
    public async Task<OpenFile?> OpenAsync(Actor actor, Guid studentId, Guid collectorId, CancellationToken ct)
    {
        if (!actor.May(Permission.ReleasesRead))
        {
            return null;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var fileId = await db.Collectors.Where(row => row.Id == collectorId && row.StudentId == studentId).Select(row => row.PhotoFileId).FirstOrDefaultAsync(ct);
        return fileId is { } id ? await files.OpenAsync(actor, id, FileKind.CollectorPhoto, ct) : null;
    }
}
