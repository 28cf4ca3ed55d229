using Npgsql;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Tests.Printing;

namespace SmartAcademy.Tests.Support;

/// <summary>A database as pg_dump writes it, with the words that docs/operations.md names for a backup.</summary>
internal static class DatabaseDump
{
    public static string Of(DatabaseConnections connections) =>
        PdfTools.Run("pg_dump", "--inserts", "--enable-row-security", $"--dbname={Libpq(connections.Owner)}");

    private static string Libpq(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        var password = string.IsNullOrEmpty(parts.Password) ? "" : $" password={parts.Password}";
        return $"host={parts.Host} port={parts.Port} user={parts.Username} dbname={parts.Database} options='{parts.Options}'{password}";
    }
}
