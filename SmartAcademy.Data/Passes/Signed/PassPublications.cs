using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Passes.Signed;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Passes.Signed;

/// <summary>What a school tells everybody of its passes: its public keys, and references of what is stopped. No name, no number.</summary>
public sealed class PassPublications(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    /// <summary>Keys that verify today, in order; null when there is no such school.</summary>
    public async Task<IReadOnlyList<PassPublicKey>?> KeysAsync(Guid schoolId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(Actor.System(schoolId), ct);
        var keys = await db.PassSigningKeys.AsNoTracking().Where(key => key.RetiredAt == null).OrderBy(key => key.Number)
            .Select(key => new PassPublicKey(key.Number, key.PublicKey, false)).ToListAsync(ct);
        return keys.Count > 0 || await db.Schools.AnyAsync(school => school.Id == schoolId, ct) ? keys : null;
    }

    /// <summary>
    /// Passes that are revoked, switched off, or held by somebody who is no active student; without those that ran out or were
    /// issued before the word that calls them void.
    /// </summary>
    public async Task<StoppedPasses> StoppedAsync(Guid schoolId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(Actor.System(schoolId), ct);
        // A reader's clock may still be at yesterday.
        var yesterday = (await db.TodayAsync(schoolId, time, ct)).AddDays(-1);
        var before = await db.PassVoids.MaxAsync(word => (DateTimeOffset?)word.IssuedBefore, ct);
        var hashes = await (
            from pass in db.Passes.AsNoTracking()
            join student in db.Students.WithDeleted() on pass.StudentId equals student.Id into holders
            from student in holders.DefaultIfEmpty()
            where pass.ExpiresOn >= yesterday && (before == null || pass.IssuedAt >= before)
            where pass.Status != PassStatus.Active
                || (student != null && (student.Status != StudentStatus.Active || student.DeletedAt != null))
            select pass.TokenHash).ToListAsync(ct);
        return new StoppedPasses(before, [.. hashes.Select(PassReference.Of).Order(StringComparer.Ordinal)]);
    }
}
