using SmartAcademy.Data.Students;

namespace SmartAcademy.Web.Students;

internal static class StudentSetup
{
    public static void AddStudents(this IServiceCollection services)
    {
        services.AddSingleton<StudentService>();
        services.AddSingleton<StudentQueries>();
        services.AddSingleton<StudentPhotos>();
        services.AddSingleton<StudentHistory>();
        services.AddSingleton<StudentExport>();
    }
}
