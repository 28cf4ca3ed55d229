namespace SmartAcademy.Data.Users.Accounts;

/// <summary>What stands on the sheet or in the mail that lets a person in. The code is nowhere else.</summary>
public sealed record Invitation(
    Guid UserId, string Name, string? NameBangla, string Login, string Code, DateOnly LastDay, string SchoolName, string? SchoolNameBangla);
