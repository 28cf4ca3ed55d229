using SmartAcademy.Data.Notifications;
using SmartAcademy.Data.Webhooks;
using SmartAcademy.Web.Notifications;

namespace SmartAcademy.Web.Webhooks;

/// <summary>Tells who made a receiver that it was given up.</summary>
internal sealed class WebhookNotices(WebhookGivenUp givenUp, PersonMessages messages, PortalLinks links)
{
    public Task TellAsync(CancellationToken ct) => givenUp.TellAsync(
        (db, person, subscription) => messages.Mail(
            db, person, person.Email, MessageKind.WebhookGivenUp, PersonMessages.NoticeLife, links.Address is null ? null : links.To($"/webhooks/{subscription.Id}"),
            subscription.Name), ct);
}
