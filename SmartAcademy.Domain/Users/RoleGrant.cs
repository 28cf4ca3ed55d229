using System.Collections.Frozen;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Users;

/// <summary>What one role gives to whoever holds it.</summary>
/// <param name="Key">A built-in role's name, or the id of a role that an admin made.</param>
/// <param name="Permissions">Narrow forms included where the wide one is given; see <see cref="PermissionCatalogue.Widen"/>.</param>
/// <param name="Reach">How far it sees among the students.</param>
public sealed record RoleGrant(string Key, FrozenSet<string> Permissions, StudentReach Reach)
{
    public static RoleGrant Of(string key, IEnumerable<string> permissions, StudentReach reach) =>
        new(key, PermissionCatalogue.Widen(permissions).ToFrozenSet(), reach);

    /// <summary>Whether somebody may give this away: nobody gives more than they have.</summary>
    public bool IsWithin(Actor actor) => Reach <= actor.Reach && Permissions.All(actor.May);
}
