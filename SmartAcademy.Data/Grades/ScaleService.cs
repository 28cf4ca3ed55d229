using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Grades;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Grades;

/// <summary>The scales of a school, and which class uses which.</summary>
public sealed class ScaleService(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    /// <summary>Gives a school its first scales; does nothing for one that has some, or for whoever may not set them.</summary>
    public async Task PrepareAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Permission.GradesApprove) || actor.SchoolId is not { } schoolId)
        {
            return;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM schools WHERE id = {schoolId} FOR NO KEY UPDATE", ct);
        if (await db.GradeScales.WithDeleted().AnyAsync(row => row.SchoolId == schoolId, ct))
        {
            return;
        }

        db.GradeScales.AddRange(Presets(schoolId));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    public async Task<Checked<Guid>> OpenAsync(Actor actor, ScaleDetails typed, CancellationToken ct)
    {
        if (actor.RefusalOf(Permission.GradesApprove, out var schoolId) is { } denied)
        {
            return denied;
        }

        var details = typed.Check();
        if (details.IsRefused)
        {
            return details.As<Guid>();
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var scale = GradeScale.Open(schoolId, details.Value);
        db.GradeScales.Add(scale);
        var saved = await SaveAsync(db, ct);
        return saved.IsRefused ? saved.Refusal : scale.Id;
    }

    public async Task<Checked<Guid>> ChangeAsync(Actor actor, Guid scaleId, ScaleDetails typed, CancellationToken ct)
    {
        var details = typed.Check();
        if (details.IsRefused && actor.May(Permission.GradesApprove))
        {
            return details.As<Guid>();
        }

        var changed = await WriteAsync(actor, scaleId, (_, scale) =>
        {
            scale.Describe(details.Value);
            return Task.FromResult(Result.Ok);
        }, ct);
        return changed.IsRefused ? changed.Refusal : scaleId;
    }

    /// <summary>The scale of all classes for which no other is chosen.</summary>
    public Task<Result> MakeDefaultAsync(Actor actor, Guid scaleId, CancellationToken ct) => WriteAsync(actor, scaleId, async (db, scale) =>
    {
        foreach (var before in await db.GradeScales.Where(row => row.SchoolId == scale.SchoolId && row.IsDefault && row.Id != scaleId).ToListAsync(ct))
        {
            before.StandBack();
        }

        // Two saves: the one before must stand back before the index lets another be the default.
        await db.SaveChangesAsync(ct);
        scale.BecomeDefault();
        return Result.Ok;
    }, ct);

    /// <summary>Not the school's default, and not one that a class uses.</summary>
    public Task<Result> DeleteAsync(Actor actor, Guid scaleId, CancellationToken ct) => WriteAsync(actor, scaleId, async (db, scale) =>
        await db.ClassScales.AnyAsync(row => row.ScaleId == scaleId, ct) ? GradeRefusals.ScaleInUse : scale.Delete(time.GetUtcNow()), ct);

    /// <summary>Chooses a scale for one class; none lets it follow its course of study or the school again.</summary>
    public async Task<Result> ChooseAsync(Actor actor, Guid classId, Guid? scaleId, CancellationToken ct)
    {
        if (!actor.May(Permission.GradesApprove))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.Classes.FirstOrDefaultAsync(row => row.Id == classId, ct) is not { } chosenFor)
        {
            return Refusal.NotFound;
        }

        if (scaleId is { } wanted && !await db.GradeScales.AnyAsync(row => row.Id == wanted && row.SchoolId == chosenFor.SchoolId, ct))
        {
            return GradeRefusals.UnknownScale;
        }

        var known = await db.ClassScales.FirstOrDefaultAsync(row => row.ClassId == classId, ct);
        Choose(db, chosenFor.SchoolId, classId, known, scaleId);
        return await SaveAsync(db, ct);
    }

    internal static IEnumerable<GradeScale> Presets(Guid schoolId)
    {
        foreach (var preset in ScalePresets.All)
        {
            var scale = GradeScale.Open(schoolId, preset.Check().Value);
            if (preset == ScalePresets.Gpa)
            {
                scale.BecomeDefault();
            }

            yield return scale;
        }
    }

    private static void Choose(AcademyDbContext db, Guid schoolId, Guid classId, ClassScale? known, Guid? scaleId)
    {
        if (known is not null && scaleId is { } other)
        {
            known.Choose(other);
        }
        else if (known is not null)
        {
            db.ClassScales.Remove(known);
        }
        else if (scaleId is { } first)
        {
            db.ClassScales.Add(new ClassScale(schoolId, classId, first));
        }
    }

    private async Task<Result> WriteAsync(Actor actor, Guid scaleId, Func<AcademyDbContext, GradeScale, Task<Result>> write, CancellationToken ct)
    {
        if (!actor.May(Permission.GradesApprove))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.GradeScales.Include(row => row.Bands).FirstOrDefaultAsync(row => row.Id == scaleId, ct) is not { } scale)
        {
            return Refusal.NotFound;
        }

        var written = await write(db, scale);
        var saved = written.IsRefused ? written : await SaveAsync(db, ct);
        if (!saved.IsRefused)
        {
            await transaction.CommitAsync(ct);
        }

        return saved;
    }

    private static async Task<Result> SaveAsync(AcademyDbContext db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return Result.Ok;
        }
        catch (DbUpdateException failure) when (failure.Breaks(ScaleConfiguration.OneName))
        {
            return GradeRefusals.ScaleNameTaken;
        }
        catch (DbUpdateException failure) when (failure.Breaks(ScaleConfiguration.OneDefault) || failure.BreaksReference() || failure is DbUpdateConcurrencyException)
        {
            return Refusal.ChangedMeanwhile;
        }
    }
}
