namespace SmartAcademy.Data.Releases;

/// <summary>A one-time code as the guardian who named somebody shows it on; null digits once its key is gone.</summary>
public sealed record OwnCode(Guid Id, string Name, string Relation, string? Digits, DateTimeOffset? UsedAt);
