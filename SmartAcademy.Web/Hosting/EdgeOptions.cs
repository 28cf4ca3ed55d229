using System.ComponentModel.DataAnnotations;

namespace SmartAcademy.Web.Hosting;

/// <summary>Section <c>Edge</c>: who may ask how much, and from where.</summary>
internal sealed class EdgeOptions : IValidatableObject
{
    public const string Section = "Edge";

    /// <summary>Other sites whose pages may call /api/v1, such as <c>https://kiosk.example</c>; none by default.</summary>
    public string[] AllowedOrigins { get; set; } = [];

    /// <summary>Requests of one signed-in person in a minute, pictures included.</summary>
    [Range(60, 10_000_000)]
    public int RequestsPerMinute { get; set; } = 1200;

    /// <summary>Requests of all strangers at one address in a minute; a school's network is one address.</summary>
    [Range(60, 10_000_000)]
    public int VisitorRequestsPerMinute { get; set; } = 1200;

    /// <summary>Requests under /api from one address in a minute, whatever keys they show; each device has limits of its own.</summary>
    [Range(60, 100_000_000)]
    public int ApiRequestsPerMinute { get; set; } = 30_000;

    /// <summary>Passwords that one address may try in a minute.</summary>
    [Range(1, 10_000)]
    public int SignInsPerMinute { get; set; } = 30;

    /// <summary>Live pages that one person may have open at once on one instance.</summary>
    [Range(1, 1_000)]
    public int LivePagesPerPerson { get; set; } = 10;

    /// <summary>Seconds between the first 503 on /ready and the end, for a load balancer to notice.</summary>
    [Range(0, 60)]
    public int DrainSeconds { get; set; } = 2;

    /// <summary>Below this much free space for files /health calls the portal unhealthy.</summary>
    [Range(0, int.MaxValue)]
    public int LeastFreeMegabytes { get; set; } = 500;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => AllowedOrigins.Where(origin => !IsOrigin(origin))
        .Select(origin => new ValidationResult($"{Section}:{nameof(AllowedOrigins)} holds '{origin}', which is no origin such as https://kiosk.example."));

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.GetLeftPart(UriPartial.Authority) == text;
}
