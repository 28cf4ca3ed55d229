using SmartAcademy.Data.Students;
using SmartAcademy.Data.Students.Proposals;
using SmartAcademy.Data.Students.Records;
using SmartAcademy.Data.Work;
using SmartAcademy.Web.Students.Photos;
using SmartAcademy.Web.Students.Proposals;
using SmartAcademy.Web.Students.Records;
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
        services.AddSingleton<StudentRecordQueries>();
        services.AddSingleton<ErasureService>();
        services.AddSingleton<ProposalQueries>();
        services.AddSingleton<ProposalService>();
        services.AddSingleton<StudentRecordArchive>();
        services.AddSingleton<PhotoStudio>();
        services.AddSingleton<IWorkRunner, PhotoArchiveRunner>();
        services.AddSingleton(new WorkSummary(PhotoArchiveRunner.WorkKind, typeof(PhotoArchiveSummary)));
    }

    public static void MapStudents(this IEndpointRouteBuilder app)
    {
        app.MapStudentActs();
        app.MapStudentExport();
        app.MapStudentRecords();
        app.MapProposals();
        app.MapPhotos();
        app.MapPhotoArchives();
    }
}
