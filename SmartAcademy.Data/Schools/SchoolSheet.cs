using SmartAcademy.Domain.Schools;

namespace SmartAcademy.Data.Schools;

/// <summary>Everything the page of one school shows.</summary>
public sealed record SchoolSheet(Guid Id, SchoolDescription Description, bool IsActive, Guid? LogoFileId);
