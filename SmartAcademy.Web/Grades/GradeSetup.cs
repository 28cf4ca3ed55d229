using SmartAcademy.Data.Grades;
using SmartAcademy.Data.Work;
using SmartAcademy.Web.Grades.Cards;
using SmartAcademy.Web.Grades.Import;

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
        services.AddSingleton<MeritExport>();
        services.AddSingleton<MarkSheetExport>();
        services.AddSingleton<MarkImport>();
        services.AddSingleton<ReportCardQueries>();
        services.AddSingleton<ReportCardService>();
        services.AddSingleton<IWorkRunner, PrintReportCardsRunner>();
    }

    public static void MapGrades(this IEndpointRouteBuilder app)
    {
        app.MapGradeBook();
        app.MapGradeImport();
        app.MapResults();
        app.MapResultExports();
        app.MapScales();
    }
}
