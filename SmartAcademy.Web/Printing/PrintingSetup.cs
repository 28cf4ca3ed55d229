using SmartAcademy.Data.Schools;

namespace SmartAcademy.Web.Printing;

internal static class PrintingSetup
{
    public static void AddPrinting(this IServiceCollection services)
    {
        services.AddSingleton<LetterheadQueries>();
        services.AddSingleton<Stationery>();
    }
}
