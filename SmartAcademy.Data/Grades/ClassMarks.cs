using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Grades;

namespace SmartAcademy.Data.Grades;

/// <summary>All marks of a class in a term, read at one time.</summary>
internal sealed record ClassMarks
{
    public required ScaleDetails Scale { get; init; }

    public required IReadOnlyList<Learner> Roll { get; init; }

    /// <summary>In the order of report cards.</summary>
    public required IReadOnlyList<SubjectMarks> Subjects { get; init; }

    /// <summary>Who chose which elective, and whether as the fourth subject.</summary>
    public required IReadOnlyDictionary<(Guid StudentId, Guid ClassSubjectId), bool> Choices { get; init; }

    public required IReadOnlyDictionary<(Guid StudentId, Guid PartId), MarkEntry> Marks { get; init; }

    public static async Task<ClassMarks> ReadAsync(AcademyDbContext db, Guid classId, TermName term, DateOnly today, CancellationToken ct)
    {
        var subjects = await SubjectsAsync(db, classId, term.Id, ct);
        var parts = subjects.SelectMany(subject => subject.Assessments).SelectMany(row => row.Parts).Select(part => part.Id).ToList();
        var ids = subjects.ConvertAll(subject => subject.ClassSubjectId);
        return new ClassMarks
        {
            Scale = await db.ScaleOfAsync(classId, ct),
            Roll = await db.RollAsync(classId, term.RollDay(today), ct),
            Subjects = subjects,
            Choices = await db.StudentSubjects.AsNoTracking().Where(row => ids.Contains(row.ClassSubjectId))
                .ToDictionaryAsync(row => (row.StudentId, row.ClassSubjectId), row => row.IsFourth, ct),
            Marks = await db.Marks.AsNoTracking().Where(mark => parts.Contains(mark.PartId))
                .ToDictionaryAsync(mark => (mark.StudentId, mark.PartId), mark => mark.Entry, ct),
        };
    }

    public bool Learns(Guid studentId, SubjectMarks subject) => !subject.IsElective || Choices.ContainsKey((studentId, subject.ClassSubjectId));

    private static async Task<List<SubjectMarks>> SubjectsAsync(AcademyDbContext db, Guid classId, Guid termId, CancellationToken ct)
    {
        var taught = await (
            from row in db.ClassSubjects.AsNoTracking()
            where row.ClassId == classId
            join subject in db.Subjects.WithDeleted() on row.SubjectId equals subject.Id
            orderby subject.SortOrder, subject.Code
            select new { Taught = row, Subject = subject, Sheet = db.MarkSheets.FirstOrDefault(sheet => sheet.ClassSubjectId == row.Id && sheet.TermId == termId) })
            .ToListAsync(ct);
        var sheets = taught.Where(row => row.Sheet != null).Select(row => row.Sheet!.Id).ToList();
        var assessments = (await db.Assessments.AsNoTracking().Include(row => row.Parts).Where(row => sheets.Contains(row.SheetId)).ToListAsync(ct))
            .ToLookup(row => row.SheetId);
        return taught.ConvertAll(row => new SubjectMarks
        {
            ClassSubjectId = row.Taught.Id,
            Name = row.Subject.Name,
            NameBangla = row.Subject.NameBangla,
            SortOrder = row.Subject.SortOrder,
            IsElective = row.Taught.IsElective,
            Status = row.Sheet?.Status,
            Assessments = row.Sheet is null ? [] : [.. assessments[row.Sheet.Id].OrderBy(one => one.HeldOn).ThenBy(one => one.Id).Select(BookAssessment.Of)],
        });
    }
}
