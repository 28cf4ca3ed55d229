using SmartAcademy.Domain.Guardians;

namespace SmartAcademy.Data.Guardians;

/// <summary>Everything the page of one guardian shows.</summary>
public sealed record GuardianSheet(Guid Id, GuardianDetails Details, bool HasLogin, IReadOnlyList<ChildOfGuardian> Children);
