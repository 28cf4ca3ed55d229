using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Webhooks;

public static class WebhookRefusals
{
    public static readonly Refusal NotHttps = new("webhook_not_https");

    /// <summary>A private, local or otherwise special address, by number or by name.</summary>
    public static readonly Refusal NotOutside = new("webhook_not_outside");

    public static readonly Refusal NoEvent = new("webhook_no_event");

    public static readonly Refusal NoSecret = new("webhook_no_secret");

    /// <summary>The receiver is switched off, so nothing is sent to it.</summary>
    public static readonly Refusal IsOff = new("webhook_is_off");

    /// <summary>The message is on its way already.</summary>
    public static readonly Refusal StillWaiting = new("webhook_still_waiting");

    public static readonly Refusal TooMany = new("webhook_too_many");
}
