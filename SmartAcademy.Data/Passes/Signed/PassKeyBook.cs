using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Passes.Signed;

/// <summary>
/// The public keys of schools, for gates: kept for a second, so that a key that was retired on another instance opens nothing a second
/// later, and a new one is known at once. All scans that come meanwhile wait for one reading.
/// </summary>
public sealed class PassKeyBook(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<Guid, Reading> readings = [];

    /// <summary>Null when the school has no such key, or there is no such school.</summary>
    public async ValueTask<PassPublicKey?> FindAsync(Guid schoolId, int number, CancellationToken ct)
    {
        var asked = time.GetTimestamp();
        var reading = readings.TryGetValue(schoolId, out var known) && IsFresh(known) ? known : Renew(schoolId, known);
        if (await FindAsync(reading, schoolId, number, ct) is { } key)
        {
            return key;
        }

        return reading.Began >= asked ? null : await FindAsync(Renew(schoolId, reading), schoolId, number, ct);
    }

    private bool IsFresh(Reading reading) => time.GetElapsedTime(reading.Began) < Fresh && !reading.HasFailed;

    private async ValueTask<PassPublicKey?> FindAsync(Reading reading, Guid schoolId, int number, CancellationToken ct)
    {
        var keys = await reading.Keys.WaitAsync(ct);
        if (keys.Count == 0)
        {
            // Only real schools are kept: made-up ones would fill the memory.
            readings.TryRemove(new KeyValuePair<Guid, Reading>(schoolId, reading));
        }

        return keys.FirstOrDefault(key => key.Number == number);
    }

    /// <summary>Who comes second takes what the first began.</summary>
    private Reading Renew(Guid schoolId, Reading? outdated)
    {
        var next = new Reading(time.GetTimestamp(), () => ReadAsync(schoolId));
        return readings.AddOrUpdate(schoolId, next, (_, current) => current == outdated ? next : current);
    }

    private async Task<IReadOnlyList<PassPublicKey>> ReadAsync(Guid schoolId)
    {
        await using var db = await contexts.OpenAsync(Actor.System(schoolId), CancellationToken.None);
        return await db.PassSigningKeys.AsNoTracking().OrderBy(key => key.Number)
            .Select(key => new PassPublicKey(key.Number, key.PublicKey, key.RetiredAt != null)).ToListAsync(CancellationToken.None);
    }

    private sealed class Reading(long began, Func<Task<IReadOnlyList<PassPublicKey>>> read)
    {
        private readonly Lazy<Task<IReadOnlyList<PassPublicKey>>> keys = new(read);

        public long Began { get; } = began;

        public Task<IReadOnlyList<PassPublicKey>> Keys => keys.Value;

        public bool HasFailed => keys is { IsValueCreated: true, Value.IsFaulted: true };
    }
}
