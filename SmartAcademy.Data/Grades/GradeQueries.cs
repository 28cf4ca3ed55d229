using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Grades;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Grades;

/// <summary>Reads published results, for staff, parents and students alike; nobody learns here of marks that are not published.</summary>
public sealed class GradeQueries(IDbContextFactory<AcademyDbContext> contexts)
{
    /// <summary>The results of one student, newest first; empty when the actor does not see the student's grades.</summary>
    public async Task<IReadOnlyList<PublishedResult>> PublishedAsync(Actor actor, Guid studentId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        if (!await db.Students.WithGradesVisibleTo(db, actor).AnyAsync(row => row.Id == studentId, ct))
        {
            return [];
        }

        var results = await Rows(db, studentId).ToListAsync(ct);
        var ids = results.ConvertAll(row => row.Id);
        var subjects = (await db.SubjectResults.AsNoTracking().Where(row => ids.Contains(row.StudentResultId)).ToListAsync(ct))
            .ToLookup(row => row.StudentResultId);
        var classResults = results.ConvertAll(row => row.ClassResultId);
        var cards = (await db.ReportCards.AsNoTracking().Where(row => row.StudentId == studentId && classResults.Contains(row.ClassResultId)).ToListAsync(ct))
            .ToLookup(row => row.ClassResultId);
        return results.ConvertAll(row => row.Result with
        {
            Subjects = [.. subjects[row.Id].OrderBy(line => line.IsFourth).ThenBy(line => line.SortOrder).Select(LineOf)],
            Cards = [.. cards[row.ClassResultId].OrderBy(card => card.Language).Select(card => new CardLink(card.Id, card.Language))],
        });
    }

    private static PublishedSubject LineOf(SubjectResult row) => new(
        row.SubjectName, row.SubjectNameBangla, row.IsFourth, row.Percent, row.Letter, row.Point, row.Failed, row.Highest, row.Comment);

    private static IQueryable<Found> Rows(AcademyDbContext db, Guid studentId) =>
        from row in db.StudentResults.AsNoTracking()
        where row.StudentId == studentId
        join published in db.ClassResults on row.ClassResultId equals published.Id
        where published.Status == ResultStatus.Published
        join term in db.Terms on published.TermId equals term.Id
        join year in db.AcademicYears on term.AcademicYearId equals year.Id
        join schoolClass in db.Classes.WithDeleted() on published.ClassId equals schoolClass.Id
        orderby term.StartsOn descending
        select new Found
        {
            Id = row.Id,
            ClassResultId = published.Id,
            Result = new PublishedResult
            {
                Id = row.Id,
                StudentId = row.StudentId,
                ClassId = published.ClassId,
                TermId = term.Id,
                TermName = term.Name,
                TermNameBangla = term.NameBangla,
                YearName = year.Name,
                ClassName = schoolClass.Name,
                ClassNameBangla = schoolClass.NameBangla,
                Section = schoolClass.Section,
                PublishedAt = published.PublishedAt,
                ScaleKind = published.ScaleKind,
                Gpa = row.Gpa,
                Average = row.Average,
                Total = row.Total,
                Letter = row.Letter,
                GradeName = row.GradeName,
                GradeNameBangla = row.GradeNameBangla,
                Failed = row.Failed,
                FailedSubjects = row.FailedSubjects,
                Rank = row.Rank,
                ClassSize = row.ClassSize,
                Comment = row.Comment,
            },
        };

    private sealed class Found
    {
        public Guid Id { get; init; }

        public Guid ClassResultId { get; init; }

        public required PublishedResult Result { get; init; }
    }
}
