using SmartAcademy.Domain.Sessions;

namespace SmartAcademy.Data.Sessions;

/// <param name="Search">Part of a name or login.</param>
/// <param name="Kind">Browsers or programs only.</param>
/// <param name="Page">Counted from one.</param>
public sealed record SessionFilter(string? Search, SessionKind? Kind, int Page);
