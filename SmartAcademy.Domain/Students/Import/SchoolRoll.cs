namespace SmartAcademy.Domain.Students.Import;

/// <summary>Everybody and every class that the rows of a list are compared with.</summary>
public sealed record SchoolRoll(IReadOnlyList<KnownStudent> Students, IReadOnlyList<KnownGuardian> Guardians, IReadOnlyList<KnownClass> Classes);
