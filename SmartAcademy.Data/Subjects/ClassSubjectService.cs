using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Timetable;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Subjects;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Subjects;

/// <summary>Says what a class learns and who teaches it.</summary>
public sealed class ClassSubjectService(IDbContextFactory<AcademyDbContext> contexts)
{
    private const string OneSubject = "ix_class_subjects_class_id_subject_id";
    private const string OneTeacher = "pk_subject_teachers";

    private static readonly Clash[] Clashes =
    [
        new(OneSubject, SubjectRefusals.AlreadyTaught),
        new(TimetableConfiguration.OneLessonOfClass, SubjectRefusals.SharesLessons),
        new(OneTeacher, SubjectRefusals.TeacherAlreadyThere),
        Clash.OfReference(SubjectRefusals.HasRecords),
    ];

    public Task<Result> AddAsync(Actor actor, Guid classId, Guid subjectId, bool isElective, CancellationToken ct) =>
        OnClassAsync(actor, classId, async (db, found) =>
        {
            if (!await db.Subjects.AnyAsync(row => row.Id == subjectId && row.SchoolId == found.SchoolId, ct))
            {
                return SubjectRefusals.Unknown;
            }

            db.ClassSubjects.Add(new ClassSubject(found.SchoolId, classId, subjectId, isElective));
            return Result.Ok;
        }, ct);

    /// <summary>Makes a subject compulsory or elective; it stays elective while students hold it as their choice or have other electives at its times.</summary>
    public Task<Result> OfferAsync(Actor actor, Guid classId, Guid subjectId, bool asElective, CancellationToken ct) =>
        OnTaughtAsync(actor, classId, subjectId, async (db, taught) =>
        {
            if (!asElective && await db.StudentSubjects.AnyAsync(choice => choice.ClassSubjectId == taught.Id, ct))
            {
                return SubjectRefusals.IsChosen;
            }

            taught.Offer(asElective);
            return Result.Ok;
        }, ct);

    /// <summary>Takes a subject from a class in which nothing hangs on it yet.</summary>
    public Task<Result> RemoveAsync(Actor actor, Guid classId, Guid subjectId, CancellationToken ct) =>
        OnTaughtAsync(actor, classId, subjectId, async (db, taught) =>
        {
            if (await db.Lessons.AnyAsync(lesson => lesson.ClassSubjectId == taught.Id, ct))
            {
                return SubjectRefusals.HasLessons;
            }

            if (await db.StudentSubjects.AnyAsync(choice => choice.ClassSubjectId == taught.Id, ct))
            {
                return SubjectRefusals.IsChosen;
            }

            db.ClassSubjects.Remove(taught);
            return Result.Ok;
        }, ct);

    public Task<Result> AddTeacherAsync(Actor actor, Guid classId, Guid subjectId, Guid userId, CancellationToken ct) =>
        OnTaughtAsync(actor, classId, subjectId, async (db, taught) =>
        {
            if (!await db.StaffOf(taught.SchoolId, Role.Teacher).AnyAsync(user => user.Id == userId, ct))
            {
                return ClassRefusals.UnknownTeacher;
            }

            db.SubjectTeachers.Add(new SubjectTeacher(taught.SchoolId, taught.Id, userId));
            return Result.Ok;
        }, ct);

    /// <summary>Takes a teacher off a subject once no lesson of the week names them.</summary>
    public Task<Result> RemoveTeacherAsync(Actor actor, Guid classId, Guid subjectId, Guid userId, CancellationToken ct) =>
        OnTaughtAsync(actor, classId, subjectId, async (db, taught) =>
        {
            if (await db.SubjectTeachers.FirstOrDefaultAsync(row => row.ClassSubjectId == taught.Id && row.UserId == userId, ct) is not { } teacher)
            {
                return Refusal.NotFound;
            }

            if (await db.Lessons.AnyAsync(lesson => lesson.ClassSubjectId == taught.Id && lesson.TeacherUserId == userId, ct))
            {
                return SubjectRefusals.TeacherHasLessons;
            }

            db.SubjectTeachers.Remove(teacher);
            return Result.Ok;
        }, ct);

    /// <summary>Gives a class the subjects of another one with their teachers; what it learns already stays as it is.</summary>
    public Task<Result> CopyAsync(Actor actor, Guid classId, Guid fromClassId, CancellationToken ct) =>
        OnClassAsync(actor, classId, async (db, found) =>
        {
            if (!await db.Classes.AnyAsync(row => row.Id == fromClassId && row.SchoolId == found.SchoolId, ct))
            {
                return Refusal.NotFound;
            }

            var known = await db.ClassSubjects.Where(row => row.ClassId == classId).Select(row => row.SubjectId).ToListAsync(ct);
            var others = await db.ClassSubjects.AsNoTracking().Include(row => row.Teachers)
                .Where(row => row.ClassId == fromClassId && !known.Contains(row.SubjectId)).ToListAsync(ct);
            foreach (var other in others)
            {
                var taught = new ClassSubject(found.SchoolId, classId, other.SubjectId, other.IsElective);
                db.ClassSubjects.Add(taught);
                db.SubjectTeachers.AddRange(other.Teachers.Select(teacher => new SubjectTeacher(found.SchoolId, taught.Id, teacher.UserId)));
            }

            return Result.Ok;
        }, ct);

    private Task<Result> OnTaughtAsync(
        Actor actor, Guid classId, Guid subjectId, Func<AcademyDbContext, ClassSubject, Task<Result>> verb, CancellationToken ct) =>
        OnClassAsync(actor, classId, async (db, _) =>
            await db.ClassSubjects.FirstOrDefaultAsync(row => row.ClassId == classId && row.SubjectId == subjectId, ct) is { } taught
                ? await verb(db, taught)
                : Refusal.NotFound, ct);

    private async Task<Result> OnClassAsync(
        Actor actor, Guid classId, Func<AcademyDbContext, SchoolClass, Task<Result>> verb, CancellationToken ct)
    {
        if (!actor.May(Permission.ClassesWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.Classes.FirstOrDefaultAsync(row => row.Id == classId, ct) is not { } found)
        {
            return Refusal.NotFound;
        }

        var done = await verb(db, found);
        return done.IsRefused ? done : await db.SaveAsync(Clashes, ct);
    }
}
