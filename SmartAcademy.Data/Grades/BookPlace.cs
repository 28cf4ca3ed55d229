using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Subjects;

namespace SmartAcademy.Data.Grades;

/// <summary>A grade book that an actor is about to write or to decide on.</summary>
internal sealed record BookPlace(ClassSubject Taught, TermName Term)
{
    /// <summary>A book of another class is not found, one that may only be read is forbidden.</summary>
    public static async Task<Result<BookPlace>> FindAsync(AcademyDbContext db, Guid classSubjectId, Guid termId, CancellationToken ct)
    {
        var actor = db.Actor;
        if (!actor.MayWriteMarks())
        {
            return Refusal.Forbidden;
        }

        if (await db.ClassSubjects.AsNoTracking().WithMarksWritableBy(db, actor).FirstOrDefaultAsync(row => row.Id == classSubjectId, ct) is not { } taught)
        {
            return await db.ClassSubjects.WithMarksVisibleTo(db, actor).AnyAsync(row => row.Id == classSubjectId, ct) ? Refusal.Forbidden : Refusal.NotFound;
        }

        return await InTermAsync(db, taught, termId, ct);
    }

    /// <summary>One that the actor sees: who approves marks need not be allowed to write them.</summary>
    public static async Task<Result<BookPlace>> FindSeenAsync(AcademyDbContext db, Guid classSubjectId, Guid termId, CancellationToken ct) =>
        await db.ClassSubjects.AsNoTracking().WithMarksVisibleTo(db, db.Actor).FirstOrDefaultAsync(row => row.Id == classSubjectId, ct) is { } taught
            ? await InTermAsync(db, taught, termId, ct)
            : Refusal.NotFound;

    private static async Task<Result<BookPlace>> InTermAsync(AcademyDbContext db, ClassSubject taught, Guid termId, CancellationToken ct)
    {
        var yearId = await db.Classes.Where(row => row.Id == taught.ClassId).Select(row => (Guid?)row.AcademicYearId).FirstOrDefaultAsync(ct);
        var term = yearId is { } year ? (await db.TermsOfYearAsync(year, ct)).Find(term => term.Id == termId) : null;
        return term is null ? Refusal.NotFound : new BookPlace(taught, term);
    }
}
