using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Users.Accounts;

/// <summary>Which users a list shows.</summary>
public sealed record UserFilter(string? Search = null, Guid? RoleId = null, UserState? State = null);
