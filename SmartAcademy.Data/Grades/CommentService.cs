using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Grades;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Grades;

/// <summary>What teachers write for report cards; until the results are published.</summary>
public sealed class CommentService(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    /// <summary>The subject teacher's words, by student; an empty text takes words back.</summary>
    public async Task<Result> OfSubjectAsync(
        Actor actor, Guid classSubjectId, Guid termId, IReadOnlyDictionary<Guid, string?> texts, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var place = await BookPlace.FindAsync(db, classSubjectId, termId, ct);
        return place.IsRefused
            ? place.Refusal
            : await WriteAsync(db, place.Value.Taught.ClassId, termId, classSubjectId, texts, ct);
    }

    /// <summary>The class teacher's words on the whole term; the office may write them too.</summary>
    public async Task<Result> OfClassAsync(Actor actor, Guid classId, Guid termId, IReadOnlyDictionary<Guid, string?> texts, CancellationToken ct)
    {
        if (!actor.MayWriteMarks())
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var answersForClass = actor.May(Permission.GradesWrite) && actor.Reach is StudentReach.School
            || await db.ClassTeachers.AnyAsync(row => row.ClassId == classId && row.UserId == actor.UserId, ct);
        if (!answersForClass || await ClassPlace.FindAsync(db, classId, termId, time, ct) is null)
        {
            return Refusal.NotFound;
        }

        return await WriteAsync(db, classId, termId, null, texts, ct);
    }

    private static async Task<Result> WriteAsync(
        AcademyDbContext db, Guid classId, Guid termId, Guid? classSubjectId, IReadOnlyDictionary<Guid, string?> texts, CancellationToken ct)
    {
        var read = texts.ToDictionary(text => text.Key, text => PlainLine.Read(text.Value, ReportComment.Longest));
        if (read.Values.FirstOrDefault(line => line.IsRefused) is { IsRefused: true } refused)
        {
            return refused.Refusal;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.ShareClassAsync(classId, ct);
        if (await db.PublishedAsync(classId, termId, ct) is not null)
        {
            return GradeRefusals.ResultsPublished;
        }

        var ids = read.Keys.ToList();
        var known = await db.ReportComments.Where(row => row.TermId == termId && row.ClassSubjectId == classSubjectId && ids.Contains(row.StudentId))
            .ToDictionaryAsync(row => row.StudentId, ct);
        var students = await db.Enrolments.Where(row => row.ClassId == classId && ids.Contains(row.StudentId))
            .Select(row => new { row.StudentId, row.SchoolId }).Distinct().ToListAsync(ct);
        foreach (var student in students)
        {
            Put(db, known.GetValueOrDefault(student.StudentId), () => new(student.SchoolId, termId, student.StudentId, classSubjectId), read[student.StudentId].Value);
        }

        return await SaveAsync(db, transaction, ct);
    }

    private static void Put(AcademyDbContext db, ReportComment? known, Func<ReportComment> make, string text)
    {
        if (text.Length == 0)
        {
            if (known is not null)
            {
                db.ReportComments.Remove(known);
            }

            return;
        }

        (known ?? db.ReportComments.Add(make()).Entity).Say(text, db.Actor.UserId);
    }

    private static async Task<Result> SaveAsync(
        AcademyDbContext db, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return Result.Ok;
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || failure.Breaks("ix_report_comments_student_id_term_id_class_subject_id"))
        {
            return Refusal.ChangedMeanwhile;
        }
    }
}
