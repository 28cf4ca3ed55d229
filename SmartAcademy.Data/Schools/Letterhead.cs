namespace SmartAcademy.Data.Schools;

/// <summary>What stands at the head of a school's papers.</summary>
public sealed record Letterhead(string Name, string? NameBangla, Guid? LogoFileId);
