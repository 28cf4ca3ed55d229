namespace SmartAcademy.Domain.Guardians;

public sealed record GuardianDetails(
    string Name,
    string? NameBangla = null,
    string? Phone = null,
    string? Email = null,
    string? Address = null,
    string? Occupation = null,
    string? NationalId = null);
