using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Grades;

namespace SmartAcademy.Data.Grades;

/// <summary>Writes a draft down as it is published: names, grades and comments are copied, so that no later change reaches them.</summary>
internal sealed class Publication(ClassPlace place, ClassDraft draft, Guid? by, DateTimeOffset at)
{
    private readonly ClassResult result = new(place.Class.SchoolId, place.Class.Id, place.Term.Id, by, at);

    public Guid Id => result.Id;

    public async Task WriteAsync(AcademyDbContext db, CancellationToken ct)
    {
        result.Keep(draft.Scale, JsonSerializer.Serialize(draft.Scale.Bands, JsonSerializerOptions.Web));
        db.ClassResults.Add(result);
        await db.SaveChangesAsync(ct);
        var ids = draft.Students.Select(line => line.Student.StudentId).ToList();
        var comments = (await db.ReportComments.AsNoTracking().Where(row => row.TermId == place.Term.Id && ids.Contains(row.StudentId)).ToListAsync(ct))
            .ToDictionary(row => (row.StudentId, row.ClassSubjectId), row => row.Text);
        var days = await DaysAsync(db, ids, ct);
        var lines = draft.Students.Where(line => line.Term is not null).Select(line => (Line: line, Kept: Keep(line, comments, days))).ToList();
        // In bulk: some hundred rows that tell what the audit entry of the publication already stands for.
        await db.InsertAllAsync<StudentResult>(lines.Select(line => line.Kept), ct);
        await db.InsertAllAsync<SubjectResult>(lines.SelectMany(line => Subjects(line.Line, line.Kept, comments)), ct);
    }

    /// <summary>Days of the term with a register, by student; who moved on a day may stand in two of them.</summary>
    private async Task<Dictionary<Guid, AttendanceTally>> DaysAsync(AcademyDbContext db, List<Guid> ids, CancellationToken ct)
    {
        var marks = await (
            from mark in db.AttendanceMarks.AsNoTracking()
            where ids.Contains(mark.StudentId) && mark.Day >= place.Term.StartsOn && mark.Day <= place.Term.EndsOn && mark.Period == null
            join code in db.AttendanceCodes on mark.CodeId equals code.Id
            select new { mark.StudentId, mark.Day, code.CountsAs }).ToListAsync(ct);
        return marks.DistinctBy(mark => (mark.StudentId, mark.Day)).GroupBy(mark => mark.StudentId)
            .ToDictionary(days => days.Key, days => AttendanceTally.Of(days.Select(day => day.CountsAs)));
    }

    private StudentResult Keep(DraftStudent line, Dictionary<(Guid, Guid?), string> comments, Dictionary<Guid, AttendanceTally> days) => new()
    {
        SchoolId = result.SchoolId,
        ClassResultId = result.Id,
        StudentId = line.Student.StudentId,
        RollNumber = line.Student.RollNumber,
        Gpa = line.Term!.Gpa,
        Average = line.Term.Average,
        Total = line.Term.Total,
        Letter = line.Term.Band.Letter,
        GradeName = line.Term.Band.Name,
        GradeNameBangla = line.Term.Band.NameBangla,
        Failed = line.Term.Failed,
        FailedSubjects = line.Term.FailedSubjects,
        Rank = line.Rank,
        ClassSize = draft.Students.Count,
        DaysPresent = days.TryGetValue(line.Student.StudentId, out var tally) ? tally.Came : null,
        SchoolDays = days.ContainsKey(line.Student.StudentId) ? tally.Taken : null,
        Comment = comments.GetValueOrDefault((line.Student.StudentId, null)),
    };

    private IEnumerable<SubjectResult> Subjects(DraftStudent line, StudentResult kept, Dictionary<(Guid, Guid?), string> comments) =>
        from subject in draft.Assessed
        where line.Grades.ContainsKey(subject.ClassSubjectId)
        let grade = line.Grades[subject.ClassSubjectId].Grade
        select new SubjectResult
        {
            SchoolId = result.SchoolId,
            StudentResultId = kept.Id,
            ClassSubjectId = subject.ClassSubjectId,
            SubjectName = subject.Name,
            SubjectNameBangla = subject.NameBangla,
            SortOrder = subject.SortOrder,
            IsFourth = grade?.IsFourth ?? false,
            Percent = grade?.Percent,
            Letter = grade?.Band.Letter ?? "",
            Point = grade?.Point ?? 0,
            Failed = grade?.Failed ?? false,
            Highest = Highest(subject.ClassSubjectId),
            Comment = comments.GetValueOrDefault((line.Student.StudentId, subject.ClassSubjectId)),
        };

    private decimal? Highest(Guid classSubjectId) =>
        draft.Students.Max(line => line.Grades.GetValueOrDefault(classSubjectId)?.Grade?.Percent);
}
