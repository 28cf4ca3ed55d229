using System.IO.Compression;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Students;
using SmartAcademy.Data.Work;
using SmartAcademy.Domain.Files;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Web.Students.Photos;

/// <summary>
/// Takes photos from a ZIP file in which each is named by an enrolment number. Names only ever choose a student, never a path, and every
/// entry is read no further than a photo may be long, whatever its directory claims.
/// </summary>
internal sealed class PhotoArchiveRunner(FileService files, StudentPhotos photos, PhotoStudio studio) : IWorkRunner
{
    public const string WorkKind = "photo-archive";
    public const int LargestArchive = 200 * 1024 * 1024;

    private const int MostFiles = 5_000;

    public string Kind => WorkKind;

    public string Permission => Domain.Users.Permission.StudentsWrite;

    public async Task<Result<WorkOutcome>> RunAsync(WorkRun run, CancellationToken ct)
    {
        var fileId = run.Input<PhotoArchive>().FileId;
        var file = await files.OpenAsync(run.Actor, fileId, FileKind.PhotoArchive, ct);
        if (file is null)
        {
            return Refusal.NotFound;
        }

        await using var content = file.Content;
        var outcome = await ReadAsync(run, content, ct);
        if (!outcome.IsRefused)
        {
            await files.DeleteAsync(run.Actor, fileId, ct);
        }

        return outcome.IsRefused ? outcome.Refusal : new WorkOutcome(outcome.Value);
    }

    private async Task<Result<PhotoArchiveOutcome>> ReadAsync(WorkRun run, Stream content, CancellationToken ct)
    {
        try
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Read);
            if (archive.Entries.Count > MostFiles)
            {
                return StudentRefusals.ArchiveTooLarge;
            }

            return await TakeAllAsync(run, [.. archive.Entries.Where(IsPicture)], ct);
        }
        catch (InvalidDataException)
        {
            return StudentRefusals.ArchiveNotZip;
        }
    }

    private async Task<PhotoArchiveOutcome> TakeAllAsync(WorkRun run, List<ZipArchiveEntry> entries, CancellationToken ct)
    {
        var saved = 0;
        List<string> unmatched = [];
        List<RefusedPhoto> refused = [];
        for (var at = 0; at < entries.Count; at++)
        {
            await run.ReportAsync(at, entries.Count, ct);
            var entry = entries[at];
            var number = Path.GetFileNameWithoutExtension(entry.Name).Trim().ToUpperInvariant();
            if (await photos.FindByNumberAsync(run.Actor, number, ct) is not { } studentId)
            {
                unmatched.Add(entry.Name);
                continue;
            }

            var result = await TakeAsync(run.Actor, studentId, entry, ct);
            if (result.IsRefused)
            {
                refused.Add(new RefusedPhoto(entry.Name, result.Refusal.Code));
                continue;
            }

            saved++;
        }

        await run.ReportAsync(entries.Count, entries.Count, ct);
        return new PhotoArchiveOutcome(saved, unmatched, refused);
    }

    private async Task<Result> TakeAsync(Actor actor, Guid studentId, ZipArchiveEntry entry, CancellationToken ct)
    {
        try
        {
            await using var packed = await entry.OpenAsync(ct);
            var portrait = await studio.MakePortraitAsync(packed, ct);
            if (portrait.IsRefused)
            {
                return portrait.Refusal;
            }

            using var content = new MemoryStream(portrait.Value);
            return await photos.SetAsync(actor, studentId, content, ct);
        }
        catch (InvalidDataException)
        {
            return StudentRefusals.PhotoUnreadable;
        }
    }

    /// <summary>Folders and what operating systems add are not pictures.</summary>
    private static bool IsPicture(ZipArchiveEntry entry) =>
        entry.Name.Length > 0 && entry.Name[0] != '.' && entry.Name.Length <= 100 && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal);
}
