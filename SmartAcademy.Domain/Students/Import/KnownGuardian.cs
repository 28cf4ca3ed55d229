namespace SmartAcademy.Domain.Students.Import;

/// <summary>A guardian whom the school knows already.</summary>
public sealed record KnownGuardian(Guid Id, string Name, string? Phone);
