using SmartAcademy.Data.Grades;

namespace SmartAcademy.Web.Grades;

internal static class GradeSetup
{
    public static void AddGrades(this IServiceCollection services)
    {
        services.AddSingleton<GradeQueries>();
        services.AddSingleton<GradeBookQueries>();
        services.AddSingleton<ProgressQueries>();
        services.AddSingleton<ResultQueries>();
        services.AddSingleton<ScaleQueries>();
        services.AddSingleton<MarkService>();
        services.AddSingleton<AssessmentService>();
        services.AddSingleton<SheetService>();
        services.AddSingleton<ResultService>();
        services.AddSingleton<CommentService>();
        services.AddSingleton<ScaleService>();
    }

    public static void MapGrades(this IEndpointRouteBuilder app)
    {
        app.MapGradeBook();
        app.MapResults();
        app.MapScales();
    }
}
