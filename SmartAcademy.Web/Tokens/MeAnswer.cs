namespace SmartAcademy.Web.Tokens;

/// <summary>Whom the program acts for.</summary>
internal sealed record MeAnswer(Guid UserId, string Name, Guid? SchoolId, IReadOnlyList<string> Scopes);
