using SmartAcademy.Domain.Guardians;

namespace SmartAcademy.Data.Guardians;

/// <summary>A guardian as the page of a child shows them.</summary>
public sealed record GuardianOfStudent(Guid Id, GuardianDetails Details, Bond Bond, bool HasLogin, int Children);
