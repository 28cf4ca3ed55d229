using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Grades;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Subjects;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Grades;

/// <summary>Reads the grade book of one subject of a class.</summary>
public sealed class GradeBookQueries(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    /// <summary>Without a term, the one that runs; null when the actor sees no such book or the year has no such term.</summary>
    public async Task<GradeBook?> FindAsync(Actor actor, Guid classSubjectId, Guid? termId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var found = await (
            from taught in db.ClassSubjects.AsNoTracking().WithMarksVisibleTo(db, actor)
            where taught.Id == classSubjectId
            join row in db.Classes on taught.ClassId equals row.Id
            join subject in db.Subjects.WithDeleted() on taught.SubjectId equals subject.Id
            select new { Taught = taught, Class = row, Subject = subject }).FirstOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var today = await db.TodayAsync(found.Taught.SchoolId, time, ct);
        var terms = await db.TermsOfYearAsync(found.Class.AcademicYearId, ct);
        var term = terms.Choose(termId, today);
        if (term is null && termId is not null)
        {
            return null;
        }

        var book = new GradeBook
        {
            ClassSubjectId = classSubjectId,
            ClassId = found.Class.Id,
            SchoolId = found.Class.SchoolId,
            ClassName = found.Class.Name,
            ClassNameBangla = found.Class.NameBangla,
            Section = found.Class.Section,
            SubjectName = found.Subject.Name,
            SubjectNameBangla = found.Subject.NameBangla,
            Terms = terms,
            Term = term,
        };
        return term is null ? book : await FillAsync(db, book, found.Taught, term.RollDay(today), ct);
    }

    private static async Task<GradeBook> FillAsync(AcademyDbContext db, GradeBook book, ClassSubject taught, DateOnly day, CancellationToken ct)
    {
        var (actor, term) = (db.Actor, book.Term!);
        var sheet = await db.MarkSheets.AsNoTracking().FirstOrDefaultAsync(row => row.ClassSubjectId == taught.Id && row.TermId == term.Id, ct);
        var assessments = sheet is null ? [] : await AssessmentsAsync(db, sheet.Id, ct);
        var isPublished = await db.ClassResults.AnyAsync(
            row => row.ClassId == taught.ClassId && row.TermId == term.Id && row.Status == ResultStatus.Published, ct);
        var isOpen = !isPublished && sheet?.Status is not SheetStatus.Submitted;
        return book with
        {
            Status = sheet?.Status ?? SheetStatus.Open,
            IsPublished = isPublished,
            MayWrite = isOpen && await db.ClassSubjects.WithMarksWritableBy(db, actor).AnyAsync(row => row.Id == taught.Id, ct),
            MayReopen = !isPublished && sheet?.Status is SheetStatus.Submitted && actor.May(Permission.GradesApprove),
            PartPassPercent = (await db.ScaleOfAsync(taught.ClassId, ct)).PartPassPercent,
            Assessments = assessments,
            Lines = await LinesAsync(db, taught, term.Id, day, [.. assessments.SelectMany(row => row.Parts).Select(part => part.Id)], ct),
        };
    }

    internal static async Task<IReadOnlyList<BookAssessment>> AssessmentsAsync(AcademyDbContext db, Guid sheetId, CancellationToken ct)
    {
        var rows = await db.Assessments.AsNoTracking().Include(row => row.Parts).Where(row => row.SheetId == sheetId)
            .OrderBy(row => row.HeldOn).ThenBy(row => row.Id).ToListAsync(ct);
        return rows.ConvertAll(BookAssessment.Of);
    }

    private static async Task<IReadOnlyList<BookLine>> LinesAsync(
        AcademyDbContext db, ClassSubject taught, Guid termId, DateOnly day, Guid[] parts, CancellationToken ct)
    {
        var marks = (await db.Marks.AsNoTracking().Where(mark => parts.Contains(mark.PartId)).ToListAsync(ct)).ToLookup(mark => mark.StudentId);
        var comments = await db.ReportComments.AsNoTracking().Where(row => row.TermId == termId && row.ClassSubjectId == taught.Id)
            .ToDictionaryAsync(row => row.StudentId, row => row.Text, ct);
        var fourth = await db.StudentSubjects.Where(row => row.ClassSubjectId == taught.Id && row.IsFourth).Select(row => row.StudentId).ToListAsync(ct);
        var learners = await db.LearnersAsync(taught, day, ct);
        return learners.ConvertAll(learner => new BookLine(
            learner,
            fourth.Contains(learner.StudentId),
            marks[learner.StudentId].ToDictionary(mark => mark.PartId, mark => new BookCell(mark.Entry.Text, mark.Version)),
            comments.GetValueOrDefault(learner.StudentId, "")));
    }
}
