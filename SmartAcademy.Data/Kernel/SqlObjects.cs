using System.Reflection;
using Npgsql;

namespace SmartAcademy.Data.Kernel;

/// <summary>
/// Functions and triggers that no migration holds: every embedded <c>.sql</c> file of the features, in the order of their names.
/// Each may be applied again and again.
/// </summary>
internal static class SqlObjects
{
    public static async Task ApplyAsync(NpgsqlConnection owner, CancellationToken ct)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var names = assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        foreach (var name in names)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            await using var command = new NpgsqlCommand(await reader.ReadToEndAsync(ct), owner);
            await command.ExecuteNonQueryAsync(ct);
        }
    }
}
