using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Users.Accounts;

/// <summary>A user as an admin wants them.</summary>
/// <param name="UserId">Who.</param>
/// <param name="Version">As it was read; another save in between is refused.</param>
/// <param name="Details">Names, e-mail and roles.</param>
public sealed record UserChange(Guid UserId, string? Version, UserDetails Details);
