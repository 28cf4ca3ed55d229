using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Grades;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Grades;

/// <summary>How far the grade books are: a teacher's own, or those of the whole school.</summary>
public sealed class ProgressQueries(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    /// <summary>Of one term, or of the running term of each year.</summary>
    public async Task<ProgressPage> ListAsync(Actor actor, Guid? termId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var today = await db.TodayAsync(actor.SchoolId, time, ct);
        var terms = await db.RunningTermsAsync(ct);
        var chosen = termId is null ? null : terms.Find(term => term.Id == termId);
        var shown = chosen is not null ? [chosen] : terms.GroupBy(term => term.YearId).Select(year => year.ToList().Choose(null, today)!).ToList();
        var lines = await Lines(db, actor, shown.ConvertAll(term => term.Id)).ToListAsync(ct);
        return new ProgressPage(terms, chosen, await CountAsync(db, lines, shown, today, ct));
    }

    private static IQueryable<SubjectProgress> Lines(AcademyDbContext db, Actor actor, List<Guid> terms) =>
        from taught in db.ClassSubjects.AsNoTracking().WithMarksVisibleTo(db, actor)
        join row in db.Classes on taught.ClassId equals row.Id
        join term in db.Terms on row.AcademicYearId equals term.AcademicYearId
        where terms.Contains(term.Id)
        join subject in db.Subjects on taught.SubjectId equals subject.Id
        orderby row.SortOrder, row.Name, row.Section, subject.SortOrder, subject.Code
        select new SubjectProgress
        {
            ClassSubjectId = taught.Id,
            ClassId = row.Id,
            ClassName = row.Name,
            ClassNameBangla = row.NameBangla,
            Section = row.Section,
            ClassOrder = row.SortOrder,
            SubjectId = subject.Id,
            SubjectName = subject.Name,
            SubjectNameBangla = subject.NameBangla,
            SubjectOrder = subject.SortOrder,
            TermId = term.Id,
            Teachers = (
                from teacher in db.SubjectTeachers
                join user in db.Users on teacher.UserId equals user.Id
                where teacher.ClassSubjectId == taught.Id
                orderby user.DisplayName
                select user.DisplayName).ToList(),
            Status = db.MarkSheets.Where(sheet => sheet.ClassSubjectId == taught.Id && sheet.TermId == term.Id).Select(sheet => (SheetStatus?)sheet.Status).FirstOrDefault(),
            IsPublished = db.ClassResults.Any(result => result.ClassId == row.Id && result.TermId == term.Id && result.Status == ResultStatus.Published),
            // An elective counts those who chose it; the size of a class is filled in afterwards.
            Learners = taught.IsElective ? db.StudentSubjects.Count(choice => choice.ClassSubjectId == taught.Id) : -1,
        };

    private static async Task<IReadOnlyList<SubjectProgress>> CountAsync(
        AcademyDbContext db, List<SubjectProgress> lines, List<TermName> terms, DateOnly today, CancellationToken ct)
    {
        var ids = terms.ConvertAll(term => term.Id);
        var days = terms.ConvertAll(term => term.RollDay(today));
        var (first, last) = days.Count == 0 ? (today, today) : (days.Min(), days.Max());
        var sizes = await db.Enrolments.Where(place => place.StartsOn <= last && (place.EndsOn == null || place.EndsOn >= first))
            .GroupBy(place => place.ClassId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, ct);
        var shown = lines.ConvertAll(line => line.ClassSubjectId);
        var filled = await (
            from sheet in db.MarkSheets
            where ids.Contains(sheet.TermId) && shown.Contains(sheet.ClassSubjectId)
            join assessment in db.Assessments on sheet.Id equals assessment.SheetId
            join part in db.AssessmentParts on assessment.Id equals part.AssessmentId
            select new { sheet.ClassSubjectId, Marks = db.Marks.Count(mark => mark.PartId == part.Id) }).ToListAsync(ct);
        var parts = filled.ToLookup(part => part.ClassSubjectId, part => part.Marks);
        return lines.ConvertAll(line => line with
        {
            Learners = line.Learners < 0 ? sizes.GetValueOrDefault(line.ClassId) : line.Learners,
            Parts = parts[line.ClassSubjectId].Count(),
            Entered = parts[line.ClassSubjectId].Sum(),
        });
    }
}
