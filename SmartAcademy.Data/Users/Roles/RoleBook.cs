using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Users.Roles;

/// <summary>
/// What every role gives at this moment, in memory, because each request and each event of a circuit asks. A change of any instance
/// is heard within seconds, so a tick in the matrix counts without a new sign-in.
/// </summary>
public sealed class RoleBook(IDbContextFactory<AcademyDbContext> contexts)
{
    private readonly Lock oneWriter = new();
    private long asked;
    private long applied;

    private FrozenDictionary<string, RoleEntry> roles = FrozenDictionary<string, RoleEntry>.Empty;

    /// <summary>Reads all roles anew. When several read at once, what was asked for last wins, in whatever order the answers come.</summary>
    public async Task RefreshAsync(CancellationToken ct)
    {
        var turn = Interlocked.Increment(ref asked);
        var read = (await ReadAsync(ct)).ToFrozenDictionary(role => role.Grant.Key);
        lock (oneWriter)
        {
            if (turn > applied)
            {
                (applied, roles) = (turn, read);
            }
        }
    }

    /// <summary>Reads the roles unless that was done before.</summary>
    public Task OpenAsync(CancellationToken ct) => Interlocked.Read(ref applied) > 0 ? Task.CompletedTask : RefreshAsync(ct);

    /// <summary>The roles of these keys, without those that are unknown or belong to another school.</summary>
    /// <param name="keys">As the cookie names them.</param>
    /// <param name="schoolId">The school that the person acts in.</param>
    public IReadOnlyList<RoleEntry> Find(IEnumerable<string> keys, Guid? schoolId)
    {
        var known = roles;
        return [.. keys.Select(key => known.GetValueOrDefault(key)).OfType<RoleEntry>().Where(role => role.SchoolId is null || role.SchoolId == schoolId)];
    }

    public Actor ActorOf(Guid userId, string name, IEnumerable<string> keys, Guid? schoolId) =>
        ActorOfRoles.Make(userId, name, [.. Find(keys, schoolId).Select(role => role.Grant)], schoolId);

    private async Task<List<RoleEntry>> ReadAsync(CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(Actor.System(), ct);
        var rows = await db.Roles.AsNoTracking().ToListAsync(ct);
        var given = (await db.GivenPermissions.AsNoTracking().ToListAsync(ct)).ToLookup(row => row.RoleId, row => row.Permission);
        return [.. rows.Select(role => new RoleEntry(role.Id, role.SchoolId, role.Title, role.TitleBangla, role.GrantOf(given[role.Id])))];
    }
}
