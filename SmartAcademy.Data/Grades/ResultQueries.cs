using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Grades;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Grades;

/// <summary>The results of a whole class, for those who see the grades of the school and for the teachers who answer for the class.</summary>
public sealed class ResultQueries(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    public async Task<ResultSheet?> FindAsync(Actor actor, Guid classId, Guid? termId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        if (!await SeesAsync(db, actor, classId, ct) || await ClassPlace.FindAsync(db, classId, termId, time, ct) is not { } place)
        {
            return null;
        }

        var last = await db.ClassResults.AsNoTracking().Where(row => row.ClassId == classId && row.TermId == place.Term.Id)
            .OrderByDescending(row => row.PublishedAt).FirstOrDefaultAsync(ct);
        var published = last?.Status is ResultStatus.Published ? last : null;
        return new ResultSheet
        {
            ClassId = classId,
            SchoolId = place.Class.SchoolId,
            ClassName = place.Class.Name,
            ClassNameBangla = place.Class.NameBangla,
            Section = place.Class.Section,
            Term = place.Term,
            Terms = place.Terms,
            Draft = ClassDraft.Of(await ClassMarks.ReadAsync(db, classId, place.Term, place.Today, ct)),
            PublishedId = published?.Id,
            PublishedAt = published?.PublishedAt,
            WithdrawReason = published is null ? last?.WithdrawReason : null,
            Merit = published is null ? [] : await Merit(db, published.Id).ToListAsync(ct),
            Comments = await CommentsAsync(db, classId, place.Term.Id, ct),
            Cards = published is null ? [] : await CardsAsync(db, published.Id, ct),
        };
    }

    /// <summary>A teacher sees the results of a class when they answer for it; a subject teacher sees their own book.</summary>
    private static async Task<bool> SeesAsync(AcademyDbContext db, Actor actor, Guid classId, CancellationToken ct) =>
        actor.Reach is StudentReach.School && actor.May(Permission.GradesRead)
            ? await db.Classes.AnyAsync(row => row.Id == classId, ct)
            : actor.Reach is StudentReach.OwnClasses && actor.May(Permission.GradesReadOwn)
                && await db.ClassTeachers.AnyAsync(row => row.ClassId == classId && row.UserId == actor.UserId, ct);

    internal static IQueryable<MeritLine> Merit(AcademyDbContext db, Guid classResultId) =>
        from row in db.StudentResults.AsNoTracking()
        where row.ClassResultId == classResultId
        join student in db.Students.WithDeleted() on row.StudentId equals student.Id
        orderby row.Rank == null, row.Rank, row.Average descending, row.RollNumber
        select new MeritLine(
            row.StudentId, row.Rank, row.RollNumber, student.EnrolmentNumber,
            StudentName.Full(student.FirstName, student.MiddleName, student.LastName), student.NameBangla,
            row.Gpa, row.Average, row.Total, row.Letter, row.GradeName, row.GradeNameBangla, row.Failed, row.FailedSubjects);

    private static Task<Dictionary<Guid, string>> CommentsAsync(AcademyDbContext db, Guid classId, Guid termId, CancellationToken ct) => db.ReportComments.AsNoTracking()
        .Where(row => row.TermId == termId && row.ClassSubjectId == null
            && db.Enrolments.Any(place => place.ClassId == classId && place.StudentId == row.StudentId))
        .ToDictionaryAsync(row => row.StudentId, row => row.Text, ct);

    private static Task<List<CardLink>> CardsAsync(AcademyDbContext db, Guid classResultId, CancellationToken ct) => db.ReportCards.AsNoTracking()
        .Where(row => row.ClassResultId == classResultId && row.StudentId == null).OrderBy(row => row.Language)
        .Select(row => new CardLink(row.Id, row.Language)).ToListAsync(ct);
}
