namespace SmartAcademy.Domain.Webhooks;

/// <summary>What a receiver may ask to be told; the words stand in messages and are stable.</summary>
public static class WebhookEvent
{
    public const string Granted = "scan.granted";
    public const string Denied = "scan.denied";

    /// <summary>A scan with a finding, such as pass-back or a late arrival, granted or not.</summary>
    public const string Flagged = "scan.flagged";

    /// <summary>A guard let somebody through whom the rules had denied.</summary>
    public const string Overridden = "scan.overridden";

    /// <summary>Sent by the button "Send a test" to any receiver.</summary>
    public const string Test = "webhook.test";

    public static readonly IReadOnlyList<string> All = [Granted, Denied, Flagged, Overridden];

    /// <summary>The most special of the events that a scan is, and that the receiver wants; null where it wants none of them.</summary>
    public static string? Of(bool granted, bool flagged, bool overridden, IReadOnlyCollection<string> wanted)
    {
        string?[] found = [overridden ? Overridden : null, flagged ? Flagged : null, granted ? Granted : Denied];
        return found.FirstOrDefault(name => name is not null && wanted.Contains(name));
    }
}
