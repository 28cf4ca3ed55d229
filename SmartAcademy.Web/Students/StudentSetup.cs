using SmartAcademy.Data.Students;
using SmartAcademy.Data.Work;
using SmartAcademy.Web.Students.Photos;
using SmartAcademy.Web.Work;

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
        services.AddSingleton<PhotoStudio>();
        services.AddSingleton<IWorkRunner, PhotoArchiveRunner>();
        services.AddSingleton(new WorkSummary(PhotoArchiveRunner.WorkKind, typeof(PhotoArchiveSummary)));
    }

    public static void MapStudents(this IEndpointRouteBuilder app)
    {
        app.MapStudentActs();
        app.MapStudentExport();
        app.MapPhotos();
        app.MapPhotoArchives();
    }
}
