using Npgsql;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Blocks;

namespace SmartAcademy.Data.Access.Gate;

/// <summary>The questions by which holds are read, and their rows.</summary>
internal static class GateHoldsReading
{
    public const string Lockdown = "SELECT started_at, message, exits = 'Hold' FROM lockdowns WHERE ended_at IS NULL";

    /// <summary>A scan may come a week late.</summary>
    public const string Blocks =
        """
        SELECT student_id, starts_on, ends_on, imposed_at, force = 'Tell', message, message_bangla FROM student_blocks
        WHERE lifted_at IS NULL AND (ends_on IS NULL OR ends_on > now() - interval '9 days')
        """;

    public const string SomeBlocks = Blocks + " AND student_id = ANY ($1)";

    public static GateLockdown LockdownOf(NpgsqlDataReader row) =>
        new(row.GetFieldValue<DateTimeOffset>(0), new LockdownAtScan(row.GetString(1), row.GetBoolean(2)));

    public static GateBlock BlockOf(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetFieldValue<DateOnly>(1), row.IsDBNull(2) ? null : row.GetFieldValue<DateOnly>(2), row.GetFieldValue<DateTimeOffset>(3),
        new BlockAtScan(BlockWords.Of(Text(row, 5), Text(row, 6)), row.GetBoolean(4)));

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
