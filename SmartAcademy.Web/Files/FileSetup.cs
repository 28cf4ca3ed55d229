using SmartAcademy.Data.Files;
using SmartAcademy.Domain.Files;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Files;

internal static class FileSetup
{
    public static void AddFiles(this IServiceCollection services)
    {
        services.AddCheckedOptions<FileOptions>(FileOptions.Section);
        services.AddSingleton<IFileStore, LocalFileStore>();
        services.AddSingleton<FileService>();
    }
}
