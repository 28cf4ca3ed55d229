using SmartAcademy.Data.Enrolments;

namespace SmartAcademy.Web.Enrolments;

internal static class EnrolmentSetup
{
    public static void AddEnrolments(this IServiceCollection services)
    {
        services.AddSingleton<EnrolmentQueries>();
        services.AddSingleton<EnrolmentService>();
        services.AddSingleton<PromotionService>();
    }
}
