using SmartAcademy.Domain.Files;

namespace SmartAcademy.Data.Files;

public sealed record NewFile(Guid SchoolId, FileKind Kind, string ContentType, string? OriginalName);
