using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Students;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Subjects;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Grades;

/// <summary>Whose marks an actor sees, and which grade books they may write.</summary>
internal static class GradeScope
{
    /// <summary>The forms of reading grades and those of reading students: grades reach as far as the same form of students does.</summary>
    private static readonly (string Grades, string Students)[] Forms =
    [
        (Permission.GradesRead, Permission.StudentsRead),
        (Permission.GradesReadOwn, Permission.StudentsReadOwn),
        (Permission.GradesReadSelf, Permission.StudentsReadSelf),
    ];

    /// <summary>The office sees every grade book, a teacher those they teach and those of the classes they answer for; no parent sees one.</summary>
    public static IQueryable<ClassSubject> WithMarksVisibleTo(this IQueryable<ClassSubject> subjects, AcademyDbContext db, Actor actor) =>
        subjects.Reached(db, actor, Permission.GradesRead, Permission.GradesReadOwn);

    public static IQueryable<ClassSubject> WithMarksWritableBy(this IQueryable<ClassSubject> subjects, AcademyDbContext db, Actor actor) =>
        subjects.Reached(db, actor, Permission.GradesWrite, Permission.GradesWriteOwn);

    public static bool MayWriteMarks(this Actor actor) => actor.May(Permission.GradesWrite) || actor.May(Permission.GradesWriteOwn);

    /// <summary>The students whose published results the actor sees.</summary>
    public static IQueryable<Student> WithGradesVisibleTo(this IQueryable<Student> students, AcademyDbContext db, Actor actor) =>
        students.VisibleTo(db, actor with { Permissions = [.. Forms.Where(form => actor.May(form.Grades)).Select(form => form.Students)] });

    private static IQueryable<ClassSubject> Reached(
        this IQueryable<ClassSubject> subjects, AcademyDbContext db, Actor actor, string everywhere, string own)
    {
        if (actor.May(everywhere) && actor.Reach is StudentReach.School)
        {
            return subjects;
        }

        var userId = actor.May(own) && actor.Reach >= StudentReach.OwnClasses ? actor.UserId : null;
        return userId is null
            ? subjects.Where(subject => false)
            : subjects.Where(subject => db.SubjectTeachers.Any(teacher => teacher.ClassSubjectId == subject.Id && teacher.UserId == userId)
                || db.ClassTeachers.Any(teacher => teacher.ClassId == subject.ClassId && teacher.UserId == userId));
    }
}
