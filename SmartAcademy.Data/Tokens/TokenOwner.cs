namespace SmartAcademy.Data.Tokens;

/// <summary>Whose access token it is, and what it may be used for.</summary>
public sealed record TokenOwner(Guid UserId, Guid SessionId, Guid? SchoolId, IReadOnlyList<string> Scopes);
