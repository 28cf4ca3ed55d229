namespace SmartAcademy.Data.Users.Accounts;

/// <summary>A role that a person holds, or could be given.</summary>
public sealed record HeldRole(Guid Id, string Key, string Title, string? TitleBangla);
