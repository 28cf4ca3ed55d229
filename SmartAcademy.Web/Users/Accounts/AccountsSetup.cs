using SmartAcademy.Data.Users.Accounts;
using SmartAcademy.Data.Work;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Users.Accounts;

internal static class AccountsSetup
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddCheckedOptions<InvitationOptions>(InvitationOptions.Section);
        services.AddSingleton<UserQueries>();
        services.AddSingleton<UserService>();
        services.AddSingleton<InvitationService>();
        services.AddSingleton<InvitationMail>();
        services.AddSingleton<PortalAccessService>();
        services.AddSingleton<LoginLinkService>();
        services.AddSingleton<ClassInvitees>();
        services.AddSingleton<ImportInvitees>();
        services.AddScoped<ActivationDesk>();
        services.AddSingleton<IWorkRunner, PrintInvitationsRunner>();
    }
}
