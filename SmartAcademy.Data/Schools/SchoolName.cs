namespace SmartAcademy.Data.Schools;

public sealed record SchoolName(Guid Id, string Name, string? NameBangla, string Code);
