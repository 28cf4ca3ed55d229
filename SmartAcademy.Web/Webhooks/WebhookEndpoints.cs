using SmartAcademy.Data.Webhooks;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult>;

namespace SmartAcademy.Web.Webhooks;

/// <summary>The acts on the page of a receiver. Each reads its form, so the antiforgery token is checked.</summary>
internal static class WebhookEndpoints
{
    public static void MapWebhookActs(this IEndpointRouteBuilder app)
    {
        var webhook = app.MapGroup("/webhooks/{id:guid}").RequireAuthorization(Permission.WebhooksWrite);
        webhook.MapPost("/on", (Guid id, IFormCollection form, HttpContext http, WebhookService webhooks, CancellationToken ct) =>
            SwitchAsync(id, true, http, webhooks, ct));
        webhook.MapPost("/off", (Guid id, IFormCollection form, HttpContext http, WebhookService webhooks, CancellationToken ct) =>
            SwitchAsync(id, false, http, webhooks, ct));
        webhook.MapPost("/test", TestAsync);
        webhook.MapPost("/remove", RemoveAsync);
        webhook.MapPost("/deliveries/{deliveryId:guid}/redeliver", RedeliverAsync);
    }

    private static async Task<Answer> SwitchAsync(Guid id, bool on, HttpContext http, WebhookService webhooks, CancellationToken ct) =>
        AfterPost.Answer((await webhooks.SwitchAsync(http.ToActor(), id, on, ct)).Refusal, $"/webhooks/{id}", on ? "on" : "off");

    private static async Task<Answer> TestAsync(Guid id, IFormCollection form, HttpContext http, WebhookService webhooks, CancellationToken ct) =>
        AfterPost.Answer((await webhooks.TestAsync(http.ToActor(), id, ct)).Refusal, $"/webhooks/{id}", "test");

    private static async Task<Answer> RemoveAsync(Guid id, IFormCollection form, HttpContext http, WebhookService webhooks, CancellationToken ct) =>
        AfterPost.Answer((await webhooks.RemoveAsync(http.ToActor(), id, ct)).Refusal, "/webhooks", "removed");

    private static async Task<Answer> RedeliverAsync(
        Guid id, Guid deliveryId, IFormCollection form, HttpContext http, WebhookService webhooks, CancellationToken ct) =>
        AfterPost.Answer((await webhooks.RedeliverAsync(http.ToActor(), id, deliveryId, ct)).Refusal, $"/webhooks/{id}", "redelivered");
}
