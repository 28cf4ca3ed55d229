using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Classes;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Students;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Subjects;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Subjects;

public sealed class SubjectQueries(IDbContextFactory<AcademyDbContext> contexts)
{
    /// <summary>The subjects of the school in their order, removed ones last and only for those who may bring them back.</summary>
    public async Task<IReadOnlyList<SubjectLine>> ListAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Permission.ClassesRead))
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var rows = actor.May(Permission.ClassesWrite) ? db.Subjects.WithDeleted() : db.Subjects;
        var lines = await Lines(db, rows).ToListAsync(ct);
        return [.. lines.OrderBy(line => line.IsDeleted).ThenBy(line => line.SchoolCode, StringComparer.Ordinal)
            .ThenBy(line => line.Details.SortOrder).ThenBy(line => line.Details.Name, StringComparer.OrdinalIgnoreCase)];
    }

    public async Task<SubjectLine?> FindAsync(Actor actor, Guid subjectId, CancellationToken ct)
    {
        if (!actor.May(Permission.ClassesRead))
        {
            return null;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        return await Lines(db, db.Subjects.Where(row => row.Id == subjectId)).FirstOrDefaultAsync(ct);
    }

    /// <summary>What a class learns, in the order of the subjects; null when the actor does not see the class.</summary>
    public async Task<IReadOnlyList<ClassSubjectLine>?> OfClassAsync(Actor actor, Guid classId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        return await db.Classes.VisibleTo(db, actor).AnyAsync(row => row.Id == classId, ct)
            ? await TaughtIn(db, classId).ToListAsync(ct)
            : null;
    }

    /// <summary>The students of a class beside an elective, by roll; null when there is no such elective.</summary>
    public async Task<IReadOnlyList<ElectiveLine>?> ChoicesAsync(Actor actor, Guid classId, Guid subjectId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var elective = await db.Classes.VisibleTo(db, actor).Where(row => row.Id == classId)
            .Join(db.ClassSubjects, row => row.Id, taught => taught.ClassId, (_, taught) => taught)
            .Where(taught => taught.SubjectId == subjectId && taught.IsElective).FirstOrDefaultAsync(ct);
        return elective is null ? null : await ChoicesOf(db, actor, elective).ToListAsync(ct);
    }

    internal static IQueryable<ClassSubjectLine> TaughtIn(AcademyDbContext db, Guid classId) =>
        from taught in db.ClassSubjects.AsNoTracking()
        join subject in db.Subjects.WithDeleted() on taught.SubjectId equals subject.Id
        where taught.ClassId == classId
        orderby subject.SortOrder, subject.Name
        select new ClassSubjectLine
        {
            Id = taught.Id,
            SubjectId = subject.Id,
            Code = subject.Code,
            Name = subject.Name,
            NameBangla = subject.NameBangla,
            IsElective = taught.IsElective,
            Chosen = db.StudentSubjects.Count(choice => choice.ClassSubjectId == taught.Id
                && db.Students.Any(student => student.Id == choice.StudentId && student.ClassId == classId)),
            Lessons = db.Lessons.Count(lesson => lesson.ClassSubjectId == taught.Id),
            Teachers = (
                from teacher in db.SubjectTeachers
                join user in db.Users on teacher.UserId equals user.Id
                where teacher.ClassSubjectId == taught.Id
                orderby user.DisplayName
                select new StaffName(user.Id, user.DisplayName, user.DisplayNameBangla)).ToList(),
        };

    private static IQueryable<SubjectLine> Lines(AcademyDbContext db, IQueryable<Subject> rows) =>
        from row in rows.AsNoTracking()
        join school in db.Schools on row.SchoolId equals school.Id
        select new SubjectLine(
            row.Id, row.SchoolId, school.Code, new SubjectDetails(row.Code, row.Name, row.NameBangla, row.SortOrder),
            db.ClassSubjects.Count(taught => taught.SubjectId == row.Id && db.Classes.Any(other => other.Id == taught.ClassId)),
            row.DeletedAt != null);

    private static IQueryable<ElectiveLine> ChoicesOf(AcademyDbContext db, Actor actor, ClassSubject elective) =>
        from student in db.Students.AsNoTracking().VisibleTo(db, actor)
        where student.ClassId == elective.ClassId && student.Status == StudentStatus.Active
        join chosen in db.StudentSubjects.Where(row => row.ClassSubjectId == elective.Id) on student.Id equals chosen.StudentId into choices
        from choice in choices.DefaultIfEmpty()
        orderby student.RollNumber, student.FirstName, student.Id
        select new ElectiveLine(
            student.Id, student.RollNumber, StudentName.Full(student.FirstName, student.MiddleName, student.LastName), student.NameBangla,
            choice == null ? ElectiveChoice.NotChosen : choice.IsFourth ? ElectiveChoice.Fourth : ElectiveChoice.Chosen,
            db.StudentSubjects.Any(row => row.StudentId == student.Id && row.IsFourth && row.ClassSubjectId != elective.Id
                && db.ClassSubjects.Any(other => other.Id == row.ClassSubjectId && other.ClassId == elective.ClassId)));
}
