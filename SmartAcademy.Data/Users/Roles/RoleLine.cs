using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Users.Roles;

/// <summary>A role in the list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key">The name of a built-in role, else the id.</param>
/// <param name="SchoolCode">The school whose own it is; null for the roles of all.</param>
/// <param name="Title">Empty for a built-in role.</param>
/// <param name="TitleBangla">In Bangla.</param>
/// <param name="Description">Whom it is for.</param>
/// <param name="Reach">How far it sees.</param>
/// <param name="Permissions">How many cells are ticked; null where that is fixed.</param>
/// <param name="Users">How many people the actor sees who hold it.</param>
public sealed record RoleLine(
    Guid Id, string Key, string? SchoolCode, string Title, string? TitleBangla, string? Description, StudentReach Reach, int? Permissions, int Users);
