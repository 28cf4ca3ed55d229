using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Classes;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Releases;

/// <summary>Who was handed to whom, and who may collect a child.</summary>
public sealed class ReleaseQueries(IDbContextFactory<AcademyDbContext> contexts, SensitiveViews views, TimeProvider time)
{
    private const int Shown = 20;

    /// <summary>The releases of a day, or of all days.</summary>
    public async Task<ReleasePage> PageAsync(Actor actor, DateOnly? day, int page, CancellationToken ct)
    {
        if (!actor.May(Permission.ReleasesRead))
        {
            return ReleasePage.Empty;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var clock = await db.ClockAsync(actor.SchoolId, time, ct);
        var rows = db.Releases.AsNoTracking().Where(row => day == null || row.Day == day);
        var total = await rows.CountAsync(ct);
        var skipped = (Math.Clamp(page, 1, 10_000) - 1) * ReleasePage.Size;
        var some = rows.OrderByDescending(row => row.ReleasedAt).ThenByDescending(row => row.Id).Skip(skipped).Take(ReleasePage.Size);
        return new ReleasePage(await some.LinesAsync(db, clock, ct), total);
    }

    /// <summary>A child at the gate. The look is written down: phones and warnings are seen.</summary>
    public async Task<PickUpChild?> FindAsync(Actor actor, Guid studentId, CancellationToken ct)
    {
        if (!actor.May(Permission.ReleasesRead))
        {
            return null;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var student = await db.Students.AsNoTracking().FirstOrDefaultAsync(row => row.Id == studentId, ct);
        if (student is null)
        {
            return null;
        }

        await views.NoteAsync(actor, nameof(Student), studentId, student.SchoolId, ct);
        var clock = await db.ClockAsync(student.SchoolId, time, ct);
        var today = clock.Today;
        return new PickUpChild
        {
            StudentId = studentId,
            Name = student.Name,
            NameBangla = student.NameBangla,
            EnrolmentNumber = student.EnrolmentNumber,
            PhotoFileId = student.PhotoFileId,
            IsActive = student.Status is StudentStatus.Active,
            Today = today,
            Class = await db.Classes.Where(row => row.Id == student.ClassId).Select(row => new ClassTitle(row.Name, row.NameBangla, row.Section)).FirstOrDefaultAsync(ct),
            People = await db.PeopleOfAsync(studentId, today, withPhones: true, ct),
            Notes = await NotesAsync(db, studentId, clock, ct),
            Releases = await LastOfAsync(db, studentId, clock, ct),
            AwaitsCode = await db.ReleaseCodes.AnyAsync(row => row.StudentId == studentId && row.Day == today && row.UsedAt == null && row.WithdrawnAt == null, ct),
        };
    }

    private static async Task<IReadOnlyList<PickUpNote>> NotesAsync(AcademyDbContext db, Guid studentId, SchoolClock clock, CancellationToken ct)
    {
        var notes = await db.CustodyNotes.AsNoTracking().Where(row => row.StudentId == studentId).OrderByDescending(row => row.WrittenAt)
            .Select(row => new PickUpNote(
                row.Id, row.Words, db.Users.Where(user => user.Id == row.WrittenBy).Select(user => user.DisplayName).FirstOrDefault(), row.WrittenAt)).ToListAsync(ct);
        return notes.ConvertAll(note => note with { At = TimeZoneInfo.ConvertTime(note.At, clock.Zone) });
    }

    private static Task<List<ReleaseLine>> LastOfAsync(AcademyDbContext db, Guid studentId, SchoolClock clock, CancellationToken ct) =>
        db.Releases.AsNoTracking().Where(row => row.StudentId == studentId).OrderByDescending(row => row.ReleasedAt).Take(Shown).LinesAsync(db, clock, ct);
}
