using SmartAcademy.Domain.Guardians;

namespace SmartAcademy.Domain.Students.Import;

/// <summary>A guardian of a known student.</summary>
public sealed record KnownBond(KnownGuardian Guardian, Relationship Relationship);
