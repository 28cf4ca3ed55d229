using System.Globalization;

namespace SmartAcademy.Data.Kernel;

/// <summary>Finds the folder with initdb and pg_ctl that fits a cluster.</summary>
internal static class PostgresPrograms
{
    private const string DebianRoot = "/usr/lib/postgresql";

    /// <summary>A cluster can only be run by the major version that made it; a new one is made by the newest.</summary>
    public static string FolderFor(string cluster)
    {
        var versionFile = Path.Combine(cluster, "PG_VERSION");
        return File.Exists(versionFile)
            ? OfVersion(File.ReadAllText(versionFile).Trim(), cluster)
            : Newest();
    }

    private static string OfVersion(string version, string cluster)
    {
        var folder = Path.Combine(DebianRoot, version, "bin");
        if (Has(folder))
        {
            return folder;
        }

        return OnPath() ?? throw new EmbeddedPostgresException(
            $"The database in {cluster} was made by PostgreSQL {version}, which is not installed. Type: sudo apt-get install postgresql-{version}");
    }

    private static string Newest() => Installed().FirstOrDefault() ?? OnPath() ?? throw new EmbeddedPostgresException(
        "PostgreSQL is not installed. Type: sudo apt-get install postgresql, or set ConnectionStrings__Academy to a server of your own.");

    private static IEnumerable<string> Installed() => !Directory.Exists(DebianRoot)
        ? []
        : Directory.EnumerateDirectories(DebianRoot)
            .OrderByDescending(folder => double.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"))
            .Where(Has);

    private static string? OnPath() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').FirstOrDefault(Has);

    private static bool Has(string folder) =>
        File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl"));
}
