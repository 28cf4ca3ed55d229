using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Users.Roles;

/// <summary>One role with its matrix.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key">The name of a built-in role, else the id.</param>
/// <param name="IsBuiltIn">Whether only its cells can be changed.</param>
/// <param name="Details">What was written about it.</param>
/// <param name="Ticks">The ticked cells, each in its widest form.</param>
/// <param name="Users">How many people the actor sees who hold it.</param>
/// <param name="Version">To be sent back with a change.</param>
/// <param name="Fixed">Why the actor cannot change it; null when they can.</param>
public sealed record RoleSheet(
    Guid Id, string Key, bool IsBuiltIn, RoleDetails Details, IReadOnlySet<string> Ticks, int Users, string Version, Refusal? Fixed);
