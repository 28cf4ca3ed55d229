namespace SmartAcademy.Data.Access;

public sealed record GateStudent(Guid Id, string Name, string? NameBangla, string? ClassLabel, bool HasPhoto);
