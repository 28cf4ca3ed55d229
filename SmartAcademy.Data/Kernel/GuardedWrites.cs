using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Schools;

namespace SmartAcademy.Data.Kernel;

/// <summary>The first and the last line of a write: who may make it, and what the database says to it.</summary>
internal static class GuardedWrites
{
    /// <summary>Null for whoever holds the permission and acts in one school.</summary>
    public static Refusal? RefusalOf(this Actor actor, string permission, out Guid schoolId)
    {
        schoolId = actor.SchoolId ?? Guid.Empty;
        return !actor.May(permission) ? Refusal.Forbidden : actor.SchoolId is null ? SchoolRefusals.ChooseSchoolFirst : null;
    }

    /// <summary>Saves and answers with what was saved, or with the refusal of a clash.</summary>
    public static async Task<Checked<T>> SaveAsync<T>(this AcademyDbContext db, T saved, IReadOnlyList<Clash> clashes, CancellationToken ct) =>
        await db.SaveAsync(clashes, ct) is { Refusal: { } refusal } ? refusal : saved;

    /// <summary>Saves and ends the transaction; a refused write is rolled back with it.</summary>
    public static async Task<Result> CommitAsync(
        this AcademyDbContext db, IDbContextTransaction transaction, IReadOnlyList<Clash> clashes, CancellationToken ct)
    {
        var saved = await db.SaveAsync(clashes, ct);
        if (!saved.IsRefused)
        {
            await transaction.CommitAsync(ct);
        }

        return saved;
    }

    /// <summary>Saves; a clash that is foreseen becomes its refusal, any other is a fault.</summary>
    public static async Task<Result> SaveAsync(this AcademyDbContext db, IReadOnlyList<Clash> clashes, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return Result.Ok;
        }
        catch (DbUpdateException failure) when (clashes.FirstOrDefault(clash => clash.IsIn(failure)) is { } clash)
        {
            return clash.Refusal;
        }
    }
}
