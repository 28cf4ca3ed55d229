using SmartAcademy.Data.Calendar;
using SmartAcademy.Data.Schools;

namespace SmartAcademy.Web.Calendar;

internal static class CalendarSetup
{
    public static void AddCalendar(this IServiceCollection services)
    {
        services.AddSingleton<CalendarQueries>();
        services.AddSingleton<SpecialDayService>();
        services.AddSingleton<SchoolWeekService>();
        services.AddSingleton<TermService>();
        services.AddSingleton<ClassCopyService>();
    }
}
