using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Users.Accounts;

/// <summary>A person in the list of users.</summary>
public sealed record UserLine(
    Guid Id, string Name, string? NameBangla, string Login, string? Email, string? SchoolCode, UserState State, DateTimeOffset? LastSignInAt,
    IReadOnlyList<HeldRole> Roles);
