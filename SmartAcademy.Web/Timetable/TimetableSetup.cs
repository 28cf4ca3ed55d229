using SmartAcademy.Data.Timetable;

namespace SmartAcademy.Web.Timetable;

internal static class TimetableSetup
{
    public static void AddTimetable(this IServiceCollection services)
    {
        services.AddSingleton<BellQueries>();
        services.AddSingleton<RoomService>();
        services.AddSingleton<PeriodService>();
        services.AddSingleton<LessonService>();
        services.AddSingleton<CellQueries>();
        services.AddSingleton<TimetableQueries>();
        services.AddSingleton<TimetableIndexQueries>();
        services.AddSingleton<SubstitutionQueries>();
        services.AddSingleton<SubstitutionService>();
        services.AddSingleton<TimetableWords>();
        services.AddSingleton<WeekDocument>();
    }

    public static void MapTimetable(this IEndpointRouteBuilder app)
    {
        app.MapTimetableActs();
        app.MapSubstitutions();
        app.MapTimetablePrints();
    }
}
