using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Subjects;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Subjects;

/// <summary>Writes the list of subjects of a school.</summary>
public sealed class SubjectService(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    private const string OneCode = "ix_subjects_school_id_code";

    private static readonly Clash[] Clashes = [new(OneCode, SubjectRefusals.CodeTaken)];

    public async Task<Checked<Guid>> OpenAsync(Actor actor, SubjectDetails typed, CancellationToken ct)
    {
        if (actor.RefusalOf(Permission.ClassesWrite, out var schoolId) is { } denied)
        {
            return denied;
        }

        var details = typed.Check();
        if (details.IsRefused)
        {
            return details.As<Guid>();
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var subject = new Subject(schoolId, details.Value.Code, details.Value.Name);
        Describe(subject, details.Value);
        db.Subjects.Add(subject);
        return await db.SaveAsync(subject.Id, Clashes, ct);
    }

    public async Task<Checked<Guid>> ChangeAsync(Actor actor, Guid subjectId, SubjectDetails typed, CancellationToken ct)
    {
        if (!actor.May(Permission.ClassesWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.Subjects.FirstOrDefaultAsync(row => row.Id == subjectId, ct) is not { } subject)
        {
            return Refusal.NotFound;
        }

        var details = typed.Check();
        if (details.IsRefused)
        {
            return details.As<Guid>();
        }

        Describe(subject, details.Value);
        return await db.SaveAsync(subject.Id, Clashes, ct);
    }

    /// <summary>Removes a subject that no class learns.</summary>
    public Task<Result> DeleteAsync(Actor actor, Guid subjectId, CancellationToken ct) => OnSubjectAsync(actor, subjectId, async (db, subject) =>
    {
        if (await db.ClassSubjects.AnyAsync(taught => taught.SubjectId == subjectId && db.Classes.Any(row => row.Id == taught.ClassId), ct))
        {
            return SubjectRefusals.InUse;
        }

        subject.Delete(time.GetUtcNow());
        return Result.Ok;
    }, ct);

    public Task<Result> RestoreAsync(Actor actor, Guid subjectId, CancellationToken ct) => OnSubjectAsync(actor, subjectId, (_, subject) =>
    {
        subject.Restore();
        return Task.FromResult(Result.Ok);
    }, ct);

    private async Task<Result> OnSubjectAsync(
        Actor actor, Guid subjectId, Func<AcademyDbContext, Subject, Task<Result>> verb, CancellationToken ct)
    {
        if (!actor.May(Permission.ClassesWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.Subjects.WithDeleted().FirstOrDefaultAsync(row => row.Id == subjectId, ct) is not { } subject)
        {
            return Refusal.NotFound;
        }

        var done = await verb(db, subject);
        return done.IsRefused ? done : await db.SaveAsync(Clashes, ct);
    }

    private static void Describe(Subject subject, SubjectDetails details) =>
        subject.Describe(details.Code, details.Name, details.NameBangla, details.SortOrder);
}
