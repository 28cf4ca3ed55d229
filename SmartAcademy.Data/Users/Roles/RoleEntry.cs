using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Users.Roles;

/// <summary>A role as the <see cref="RoleBook"/> knows it.</summary>
public sealed record RoleEntry(Guid Id, Guid? SchoolId, string Title, string? TitleBangla, RoleGrant Grant);
