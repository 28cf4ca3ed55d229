namespace SmartAcademy.Web.Integrations.Webhooks;

/// <summary>Section <c>Webhooks</c>.</summary>
internal sealed class WebhookOptions
{
    public const string Section = "Webhooks";

    /// <summary>Also http and https to this machine itself, to try a receiver out while it is written. Refused in Production.</summary>
    public bool AllowLocal { get; set; }
}
