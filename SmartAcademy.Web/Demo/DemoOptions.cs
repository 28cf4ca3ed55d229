using System.ComponentModel.DataAnnotations;

namespace SmartAcademy.Web.Demo;

/// <summary>Section <c>Demo</c>: whether an empty database is filled with the demo academy, and how its people sign in.</summary>
internal sealed class DemoOptions
{
    public const string Section = "Demo";
    public const string DefaultPassword = "demo-academy-2026";

    /// <summary>When not set: true for the portal's private database, false for one that was configured.</summary>
    public bool? Enabled { get; set; }

    /// <summary>What every demo login signs in with.</summary>
    [Required, StringLength(100, MinimumLength = 8)]
    public string Password { get; set; } = DefaultPassword;

    /// <summary>What the login newstaff@noor.example signs in with once.</summary>
    [Required, StringLength(100, MinimumLength = 8)]
    public string TemporaryPassword { get; set; } = "change-me-on-day-one";

    /// <summary>Where the API keys of the demo's reader devices are written, for the portal's own user only.</summary>
    [Required]
    public string KeyFile { get; set; } = ".academy/demo-device-keys.txt";
}
