using SmartAcademy.Data.Notifications;
using SmartAcademy.Domain.Notifications;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Integrations.Sms;
using SmartAcademy.Web.Integrations.Smtp;

namespace SmartAcademy.Web.Notifications;

internal static class NotificationsSetup
{
    public static void AddNotifications(this IServiceCollection services)
    {
        services.AddCheckedOptions<MailOptions>(MailOptions.Section);
        services.AddCheckedOptions<SmsOptions>(SmsOptions.Section);
        services.AddHttpClient(HttpSmsSender.Client)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services.AddSingleton<IEmailSender, SmtpEmailSender>();
        services.AddSingleton<ISmsSender, HttpSmsSender>();
        services.AddSingleton<MessageOutbox>();
        services.AddSingleton<MessageDispatch>();
        services.AddSingleton<OutgoingMessageQueries>();
        services.AddSingleton<MailWriter>();
        services.AddSingleton<PersonMessages>();
        services.AddSingleton<PortalLinks>();
        services.AddSingleton<MessageBell>();
    }
}
