namespace SmartAcademy.Domain.Presence;

/// <summary>Somebody may be inside: how sure that is, and one of <see cref="PresenceWhy"/>.</summary>
public readonly record struct PresenceFinding(Doubt Doubt, string Why);
