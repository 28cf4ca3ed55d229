namespace SmartAcademy.Data.Releases;

/// <summary>A guardian who is told, and how they are reached.</summary>
public sealed record ToldGuardian(Guid? UserId, string Name, string? Email, string? Phone);
