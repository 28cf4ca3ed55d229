using System.ComponentModel;

namespace SmartAcademy.Web.Tokens;

internal sealed record RefreshRequest([property: Description("srt_…; good once.")] string? RefreshToken);
