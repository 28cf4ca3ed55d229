using System.Globalization;

namespace SmartAcademy.Data.Kernel;

/// <summary>Writes the settings file that the cluster includes; it is written anew at every start of the server.</summary>
internal static class EmbeddedPostgresSettings
{
    private const UnixFileMode ReadableByServer =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    public static string IncludeLine(EmbeddedPostgresFolder folder) => $"include = '../{Path.GetFileName(folder.Settings)}'\n";

    public static async Task WriteAsync(EmbeddedPostgresFolder folder, EmbeddedPostgresOptions options, CancellationToken ct)
    {
        var lines = Of(folder, options).Select(setting => $"{setting.Name} = '{setting.Value.Replace("'", "''", StringComparison.Ordinal)}'");
        await File.WriteAllLinesAsync(folder.Settings, lines, ct);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder.Settings, ReadableByServer);
        }
    }

    private static IEnumerable<(string Name, string Value)> Of(EmbeddedPostgresFolder folder, EmbeddedPostgresOptions options)
    {
        var durable = options.Durable ? "on" : "off";
        return
        [
            ("listen_addresses", ""),
            ("unix_socket_directories", folder.Socket),
            ("port", "5432"),
            ("max_connections", options.MaxConnections.ToString(CultureInfo.InvariantCulture)),
            ("shared_buffers", "256MB"),
            ("effective_cache_size", "1GB"),
            ("work_mem", "16MB"),
            ("maintenance_work_mem", "128MB"),
            ("random_page_cost", "1.1"),
            // The portal's questions are short; compiling one takes longer than answering it.
            ("jit", "off"),
            ("max_wal_size", "2GB"),
            ("fsync", durable),
            ("full_page_writes", durable),
            ("synchronous_commit", durable),
            ("timezone", "UTC"),
            ("log_timezone", "UTC"),
            ("logging_collector", "on"),
            ("log_directory", folder.Log),
            ("log_filename", "postgresql-%a.log"),
            ("log_rotation_age", "1d"),
            ("log_truncate_on_rotation", "on"),
            ("log_min_duration_statement", "1000"),
        ];
    }
}
