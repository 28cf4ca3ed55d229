namespace SmartAcademy.Data.Users;

/// <summary>A member of staff to choose from a list.</summary>
public sealed record StaffName(Guid Id, string Name, string? NameBangla);
