using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Passes.Signed;

/// <summary>
/// The public keys of schools, for gates: kept for a second, so that a key that was retired on another instance opens nothing a second
/// later, and a new one is known at once.
/// </summary>
public sealed class PassKeyBook(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<Guid, Page> pages = [];

    /// <summary>Null when the school has no such key, or there is no such school.</summary>
    public async ValueTask<PassPublicKey?> FindAsync(Guid schoolId, int number, CancellationToken ct)
    {
        if (pages.TryGetValue(schoolId, out var page) && time.GetElapsedTime(page.ReadAt) < Fresh && page.Find(number) is { } known)
        {
            return known;
        }

        var read = await ReadAsync(schoolId, ct);
        if (read.Keys.Count > 0)
        {
            // Only real schools are kept: made-up ones would fill the memory.
            pages[schoolId] = read;
        }

        return read.Find(number);
    }

    private async Task<Page> ReadAsync(Guid schoolId, CancellationToken ct)
    {
        var readAt = time.GetTimestamp();
        await using var db = await contexts.OpenAsync(Actor.System(schoolId), ct);
        return new Page(readAt, await db.PassSigningKeys.AsNoTracking().OrderBy(key => key.Number)
            .Select(key => new PassPublicKey(key.Number, key.PublicKey, key.RetiredAt != null)).ToListAsync(ct));
    }

    private sealed record Page(long ReadAt, IReadOnlyList<PassPublicKey> Keys)
    {
        public PassPublicKey? Find(int number) => Keys.FirstOrDefault(key => key.Number == number);
    }
}
