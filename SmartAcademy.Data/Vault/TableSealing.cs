using Npgsql;

namespace SmartAcademy.Data.Vault;

/// <summary>Seals the rows of one table, batch by batch in the order in which they lie.</summary>
internal sealed class TableSealing(NpgsqlConnection owner, ColumnVault vault, SealedTable table, SealWish wish)
{
    private const int BatchSize = 500;
    private const string Start = "(0,0)";

    /// <summary>Gives the number of rows; a row that another wrote meanwhile may need a second round.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var (all, round) = (0, 0);
        do
        {
            round = await RoundAsync(ct);
            all += round;
        }
        while (round > 0);
        return all;
    }

    private async Task<int> RoundAsync(CancellationToken ct)
    {
        var (done, place) = (0, (string?)Start);
        while (place is not null)
        {
            await using var transaction = await owner.BeginTransactionAsync(ct);
            var batch = await ReadAsync(place, ct);
            if (batch.Count > 0)
            {
                await WriteAsync(batch, ct);
            }

            await transaction.CommitAsync(ct);
            done += batch.Count;
            place = batch.Count == BatchSize ? batch[^1].Place : null;
        }

        return done;
    }

    /// <summary>Locked until they are written, so that nobody's change is lost.</summary>
    private async Task<List<Row>> ReadAsync(string after, CancellationToken ct)
    {
        var columns = string.Join(", ", table.Columns.Select(column => $"\"{column}\""));
        await using var command = new NpgsqlCommand(
            $"""
            SELECT ctid::text, {columns} FROM "{table.Name}"
            WHERE ctid > $3::tid AND ({SealWish.Condition(table)}) AND ($2::text IS NOT NULL) LIMIT {BatchSize} FOR UPDATE
            """, owner)
        {
            Parameters = { new() { Value = wish.GoodValue }, new() { Value = wish.GoodHash }, new() { Value = after } },
        };
        await using var found = await command.ExecuteReaderAsync(ct);
        var rows = new List<Row>();
        while (await found.ReadAsync(ct))
        {
            rows.Add(new Row(found.GetString(0), [.. Enumerable.Range(1, table.Columns.Count).Select(at => found.IsDBNull(at) ? null : found.GetString(at))]));
        }

        return rows;
    }

    private async Task WriteAsync(List<Row> rows, CancellationToken ct)
    {
        var fresh = rows.ConvertAll(Seal);
        var names = table.Written;
        await using var command = new NpgsqlCommand(
            $"""
            UPDATE "{table.Name}" AS kept SET {string.Join(", ", names.Select(name => $"\"{name}\" = fresh.\"{name}\""))}
            FROM unnest($1::text[], {string.Join(", ", names.Select((_, at) => $"${at + 2}::text[]"))}) AS fresh(place, {string.Join(", ", names.Select(name => $"\"{name}\""))})
            WHERE kept.ctid = fresh.place::tid
            """, owner);
        command.Parameters.Add(new() { Value = rows.ConvertAll(row => row.Place) });
        for (var at = 0; at < names.Count; at++)
        {
            command.Parameters.Add(new NpgsqlParameter<string?[]> { TypedValue = [.. fresh.Select(values => values[at])] });
        }

        await command.ExecuteNonQueryAsync(ct);
    }

    private string?[] Seal(Row row)
    {
        var plain = table.Columns.Select((column, at) => Plain(column, row.Values[at])).ToList();
        var values = table.Columns.Select((column, at) => plain[at] is { } text ? vault.Seal(table.NameOf(column), text) : null);
        return table.Hash is null ? [.. values] : [.. values, PhoneIn(plain) is { } phone ? vault.Hash(phone) : null];
    }

    private string? PhoneIn(List<string?> plain) => plain[table.Columns.ToList().IndexOf(table.Phone!)];

    private string? Plain(string column, string? stored) =>
        stored is not null && SealedText.Read(stored) is not null ? vault.Open(table.NameOf(column), stored) : stored;

    private sealed record Row(string Place, IReadOnlyList<string?> Values);
}
