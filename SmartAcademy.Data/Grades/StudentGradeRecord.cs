using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;

namespace SmartAcademy.Data.Grades;

/// <summary>What is held about one student's marks, for the record that a person may ask for; the caller has checked who asks.</summary>
internal static class StudentGradeRecord
{
    public static async Task<object> MarksAsync(AcademyDbContext db, Guid studentId, CancellationToken ct) => await (
        from mark in db.Marks.AsNoTracking()
        where mark.StudentId == studentId
        join part in db.AssessmentParts on mark.PartId equals part.Id
        join assessment in db.Assessments on part.AssessmentId equals assessment.Id
        join sheet in db.MarkSheets on assessment.SheetId equals sheet.Id
        join term in db.Terms on sheet.TermId equals term.Id
        join taught in db.ClassSubjects on sheet.ClassSubjectId equals taught.Id
        join subject in db.Subjects.WithDeleted() on taught.SubjectId equals subject.Id
        orderby term.StartsOn, subject.SortOrder, assessment.HeldOn, part.Kind
        select new
        {
            Term = term.Name,
            Subject = subject.Name,
            Assessment = assessment.Name,
            Part = part.Kind,
            part.Maximum,
            mark.State,
            mark.Value,
            mark.EnteredAt,
        }).ToListAsync(ct);

    public static async Task<object> ResultsAsync(AcademyDbContext db, Guid studentId, CancellationToken ct) => await (
        from result in db.StudentResults.AsNoTracking()
        where result.StudentId == studentId
        join published in db.ClassResults on result.ClassResultId equals published.Id
        join term in db.Terms on published.TermId equals term.Id
        orderby published.PublishedAt
        select new
        {
            Term = term.Name,
            published.Status,
            published.PublishedAt,
            result.Gpa,
            result.Average,
            result.Letter,
            result.Rank,
            result.Comment,
            Subjects = db.SubjectResults.Where(line => line.StudentResultId == result.Id).OrderBy(line => line.SortOrder)
                .Select(line => new { line.SubjectName, line.Percent, line.Letter, line.Point, line.Comment }).ToList(),
        }).ToListAsync(ct);

    public static async Task<object> CardsAsync(AcademyDbContext db, Guid studentId, CancellationToken ct) => await db.ReportCards.AsNoTracking()
        .Where(card => card.StudentId == studentId).OrderBy(card => card.MadeAt).Select(card => new { card.MadeAt, card.Language, card.Sha256 }).ToListAsync(ct);
}
