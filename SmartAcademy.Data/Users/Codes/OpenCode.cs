using SmartAcademy.Domain.Users.Codes;

namespace SmartAcademy.Data.Users.Codes;

/// <summary>A one-time code that was shown rightly and may now be used.</summary>
public sealed record OpenCode(Guid Id, Guid UserId, CodePurpose Purpose, CodeForm Form, string? Subject);
