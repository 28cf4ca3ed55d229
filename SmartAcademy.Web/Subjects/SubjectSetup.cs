using SmartAcademy.Data.Subjects;

namespace SmartAcademy.Web.Subjects;

internal static class SubjectSetup
{
    public static void AddSubjects(this IServiceCollection services)
    {
        services.AddSingleton<SubjectService>();
        services.AddSingleton<SubjectQueries>();
        services.AddSingleton<ClassSubjectService>();
        services.AddSingleton<ElectiveService>();
    }
}
