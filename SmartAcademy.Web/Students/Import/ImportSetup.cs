using SmartAcademy.Data.Students.Import;
using SmartAcademy.Data.Work;

namespace SmartAcademy.Web.Students.Import;

internal static class ImportSetup
{
    public static void AddClassListImport(this IServiceCollection services)
    {
        services.AddSingleton<ClassListService>();
        services.AddSingleton<ClassListQueries>();
        services.AddSingleton<IWorkRunner, ApplyClassListRunner>();
        services.AddSingleton<IWorkRunner, UndoClassListRunner>();
        services.AddSingleton<ImportWords>();
    }
}
