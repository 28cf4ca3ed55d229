using System.Globalization;

namespace SmartAcademy.Data.Kernel;

/// <summary>What a killed server leaves behind: backends that end a moment later, and lock files that name a dead process.</summary>
internal static class StrayServer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>
    /// PostgreSQL believes a lock file whose process number is alive again, or is dead but not yet collected by its parent.
    /// When no process works in the cluster's folder the files are stale for certain.
    /// </summary>
    public static async Task RemoveTracesAsync(EmbeddedPostgresFolder folder, CancellationToken ct)
    {
        if (!File.Exists(folder.ProcessFile) && !File.Exists(folder.SocketLock))
        {
            return;
        }

        var asked = TimeProvider.System.GetTimestamp();
        while (WorkersOf(folder.Cluster).Any())
        {
            if (TimeProvider.System.GetElapsedTime(asked) > Patience)
            {
                throw new EmbeddedPostgresException(
                    $"A server still runs in {folder.Cluster} but does not answer; stop the processes {string.Join(", ", WorkersOf(folder.Cluster))}.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), ct);
        }

        File.Delete(folder.ProcessFile);
        File.Delete(folder.SocketLock);
    }

    /// <summary>Every process of a PostgreSQL server has the cluster as its working folder.</summary>
    private static IEnumerable<int> WorkersOf(string cluster)
    {
        foreach (var process in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(process), CultureInfo.InvariantCulture, out var id) && WorkingFolderOf(process) == cluster)
            {
                yield return id;
            }
        }
    }

    private static string? WorkingFolderOf(string process)
    {
        try
        {
            return Directory.ResolveLinkTarget(Path.Combine(process, "cwd"), returnFinalTarget: false)?.FullName;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
