namespace SmartAcademy.Data.Guardians;

/// <summary>A guardian as a list shows them, with their children.</summary>
public sealed record GuardianLine(
    Guid Id, string Name, string? NameBangla, string? Phone, string? Occupation, IReadOnlyList<ChildOfGuardian> Children);
