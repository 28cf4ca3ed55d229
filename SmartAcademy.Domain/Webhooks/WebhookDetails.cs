using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Webhooks;

/// <summary>A receiver as a person typed it.</summary>
public sealed record WebhookDetails
{
    public const int LongestName = 100;
    public const int LongestAddress = 500;

    public string? Name { get; init; }

    public string? Address { get; init; }

    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>The details as they are stored, or every refusal at its field.</summary>
    /// <param name="localAllowed">Also plain http to this machine; for development alone.</param>
    public Checked<WebhookDetails> Check(bool localAllowed)
    {
        var fields = new FieldReader();
        var address = fields.RequiredLine(Address, LongestAddress, nameof(Address));
        if (address.Length > 0 && OutsideAddress.RefusalOf(address, localAllowed) is { } refusal)
        {
            fields.Refuse(refusal, nameof(Address));
        }

        var events = WebhookEvent.All.Where(Events.Contains).ToList();
        fields.RefuseIf(events.Count == 0, WebhookRefusals.NoEvent, nameof(Events));
        return fields.Finish(this with { Name = fields.RequiredLine(Name, LongestName, nameof(Name)), Address = address, Events = events });
    }
}
