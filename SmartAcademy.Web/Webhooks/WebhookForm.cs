using SmartAcademy.Data.Webhooks;
using SmartAcademy.Domain.Webhooks;

namespace SmartAcademy.Web.Webhooks;

/// <summary>The form of a receiver.</summary>
public sealed class WebhookForm
{
    public string? Name { get; set; }

    public string? Address { get; set; }

    public string[]? Events { get; set; }

    public static WebhookForm Of(WebhookLine? webhook) => new()
    {
        Name = webhook?.Name,
        Address = webhook?.Address,
        Events = [.. webhook?.Events ?? WebhookEvent.All],
    };

    public WebhookDetails Read() => new() { Name = Name, Address = Address, Events = Events ?? [] };
}
