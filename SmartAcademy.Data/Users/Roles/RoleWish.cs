using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Users.Roles;

/// <summary>A role as an admin wants it.</summary>
/// <param name="Details">What it is called and how far it sees; a built-in role keeps its own.</param>
/// <param name="Ticks">The permissions it gives.</param>
/// <param name="Version">Of an existing role as it was read; another save in between is refused.</param>
public sealed record RoleWish(RoleDetails Details, IReadOnlyCollection<string> Ticks, string? Version = null);
