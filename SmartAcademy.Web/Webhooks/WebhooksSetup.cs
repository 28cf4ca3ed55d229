using System.Net;
using Microsoft.Extensions.Options;
using SmartAcademy.Data.Webhooks;
using SmartAcademy.Domain.Webhooks;
using SmartAcademy.Web.Integrations.Webhooks;

namespace SmartAcademy.Web.Webhooks;

internal static class WebhooksSetup
{
    public static void AddWebhooks(this IServiceCollection services)
    {
        services.AddOptions<WebhookOptions>().BindConfiguration(WebhookOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true)
            .Validate<IHostEnvironment>(
                (options, house) => !options.AllowLocal || !house.IsProduction(), "Webhooks:AllowLocal is for development and refused in Production.")
            .ValidateOnStart();
        services.AddHttpClient(HttpWebhookSender.Client).ConfigurePrimaryHttpMessageHandler(
            house => HttpWebhookSender.Handler(
                new OutsideConnection(Dns.GetHostAddressesAsync, house.GetRequiredService<IOptions<WebhookOptions>>().Value.AllowLocal)));
        services.AddSingleton<IWebhookSender, HttpWebhookSender>();
        services.AddSingleton<WebhookCollector>();
        services.AddSingleton<WebhookDispatch>();
        services.AddSingleton<WebhookGivenUp>();
        services.AddSingleton<WebhookUpkeep>();
        services.AddSingleton<WebhookService>();
        services.AddSingleton<WebhookQueries>();
        services.AddSingleton<WebhookNotices>();
        services.AddHostedService<WebhookCollecting>();
        services.AddHostedService<WebhookDelivering>();
    }

    public static void MapWebhooks(this IEndpointRouteBuilder app) => app.MapWebhookActs();
}
