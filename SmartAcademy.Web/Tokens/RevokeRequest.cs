using System.ComponentModel;

namespace SmartAcademy.Web.Tokens;

internal sealed record RevokeRequest([property: Description("Either token; both end.")] string? Token);
