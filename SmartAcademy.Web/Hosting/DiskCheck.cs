using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace SmartAcademy.Web.Hosting;

/// <summary>There is room for photos and printed documents.</summary>
internal sealed class DiskCheck(IOptions<EdgeOptions> limits, IOptions<Files.FileOptions> files) : IHealthCheck
{
    private const long Megabyte = 1024 * 1024;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var free = new DriveInfo(Nearest(Path.GetFullPath(files.Value.Folder))).AvailableFreeSpace / Megabyte;
        var says = string.Create(CultureInfo.InvariantCulture, $"{free} MB are free.");
        return Task.FromResult(free >= limits.Value.LeastFreeMegabytes ? HealthCheckResult.Healthy(says) : HealthCheckResult.Unhealthy(says));
    }

    /// <summary>The folder itself is made with the first file.</summary>
    private static string Nearest(string folder) => Directory.Exists(folder) ? folder : Nearest(Path.GetDirectoryName(folder)!);
}
