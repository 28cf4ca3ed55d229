using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Users.Accounts;

/// <summary>Which users a list shows; a school only means something to those who see several.</summary>
public sealed record UserFilter(string? Search = null, Guid? RoleId = null, UserState? State = null, Guid? SchoolId = null);
