namespace SmartAcademy.Data.Users.Accounts;

/// <summary>How many have no login, or none that a password opens.</summary>
public sealed record InviteeCounts(int Guardians, int Pupils);
