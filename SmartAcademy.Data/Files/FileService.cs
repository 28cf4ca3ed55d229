using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Files;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Files;

/// <summary>
/// Keeps files of a school. What a file is attached to decides who may see it, so the feature that owns it asks for it;
/// permission is checked there, the school is checked here.
/// </summary>
public sealed class FileService(IDbContextFactory<AcademyDbContext> contexts, IFileStore store, TimeProvider time)
{
    /// <summary>Stores the bytes first and the row after: a row never points to nothing.</summary>
    public async Task<Guid> SaveAsync(Actor actor, NewFile file, Stream content, CancellationToken ct)
    {
        if (!actor.Sees(file.SchoolId))
        {
            throw new InvalidOperationException("A file was saved for a school that the actor does not see.");
        }

        content.Position = 0;
        var hash = await SHA256.HashDataAsync(content, ct);
        var row = new StoredFile(
            file.SchoolId, file.Kind, file.ContentType, file.OriginalName, content.Length, hash, actor.UserId, time.GetUtcNow());
        content.Position = 0;
        await store.SaveAsync(row.Id, content, ct);
        await using var db = await contexts.OpenAsync(actor, ct);
        db.Files.Add(row);
        await db.SaveChangesAsync(ct);
        return row.Id;
    }

    /// <summary>Opens a file of the actor's school; null when there is none.</summary>
    public async Task<OpenFile?> OpenAsync(Actor actor, Guid fileId, FileKind kind, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var row = await db.Files.AsNoTracking().FirstOrDefaultAsync(file => file.Id == fileId && file.Kind == kind, ct);
        if (row is null || await store.OpenAsync(fileId, ct) is not { } content)
        {
            return null;
        }

        return new OpenFile(content, row.ContentType, row.OriginalName, row.Length, Convert.ToHexStringLower(row.Sha256));
    }

    /// <summary>The bytes of a picture that is drawn; null without an id and where there is no such file.</summary>
    public async Task<byte[]?> ReadAsync(Actor actor, Guid? fileId, FileKind kind, CancellationToken ct)
    {
        if (fileId is not { } id || await OpenAsync(actor, id, kind, ct) is not { } file)
        {
            return null;
        }

        await using var content = file.Content;
        using var bytes = new MemoryStream((int)file.Length);
        await content.CopyToAsync(bytes, ct);
        return bytes.ToArray();
    }

    public async Task DeleteAsync(Actor actor, Guid fileId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.Files.FirstOrDefaultAsync(file => file.Id == fileId, ct) is not { } row)
        {
            return;
        }

        db.Files.Remove(row);
        await db.SaveChangesAsync(ct);
        await store.DeleteAsync(fileId, ct);
    }
}
