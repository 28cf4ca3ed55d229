using SmartAcademy.Data.Schools;

namespace SmartAcademy.Web.Schools;

internal static class SchoolSetup
{
    public static void AddSchools(this IServiceCollection services)
    {
        services.AddSingleton<SchoolService>();
        services.AddSingleton<DepartmentService>();
        services.AddSingleton<DepartmentQueries>();
        services.AddSingleton<AcademicYearService>();
        services.AddSingleton<AcademicYearQueries>();
    }
}
