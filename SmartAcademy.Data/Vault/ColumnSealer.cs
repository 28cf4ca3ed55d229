using Microsoft.EntityFrameworkCore;
using Npgsql;
using SmartAcademy.Data.Kernel;

namespace SmartAcademy.Data.Vault;

/// <summary>
/// Seals values that are plain or under an older key, as the owner of the tables, in small transactions: it may be killed and
/// started over, and the portal may work meanwhile.
/// </summary>
public sealed class ColumnSealer(DatabaseConnections connections, ColumnVault vault)
{
    private readonly IReadOnlyList<SealedTable> tables = TablesOf(vault);

    /// <summary>Seals what an earlier version of the portal left plain; gives the number of rows.</summary>
    public Task<int> SealPlainAsync(CancellationToken ct) => SealAsync(SealWish.Plain, ct);

    /// <summary>Brings every value under the current keys; gives the number of rows.</summary>
    public Task<int> SealAnewAsync(CancellationToken ct) => SealAsync(SealWish.Current(vault), ct);

    /// <summary>How many values each key holds.</summary>
    public async Task<IReadOnlyList<KeyUse>> CountAsync(CancellationToken ct)
    {
        await using var owner = await OpenAsync(ct);
        var uses = new List<KeyUse>();
        foreach (var table in tables)
        {
            await using var count = new NpgsqlCommand(KeyUse.Query(table), owner);
            await using var rows = await count.ExecuteReaderAsync(ct);
            while (await rows.ReadAsync(ct))
            {
                uses.Add(new KeyUse(rows.GetBoolean(0), rows.GetInt32(1), rows.GetInt64(2)));
            }
        }

        return KeyUse.Sum(uses);
    }

    private async Task<int> SealAsync(SealWish wish, CancellationToken ct)
    {
        await using var owner = await OpenAsync(ct);
        var rows = 0;
        foreach (var table in tables)
        {
            rows += await new TableSealing(owner, vault, table, wish).RunAsync(ct);
        }

        return rows;
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken ct)
    {
        var owner = new NpgsqlConnection(connections.Owner);
        await owner.OpenAsync(ct);
        return owner;
    }

    private static IReadOnlyList<SealedTable> TablesOf(ColumnVault vault)
    {
        using var shape = new AcademyDbContext(new DbContextOptionsBuilder<AcademyDbContext>().UseNpgsql("Host=unused").UseVault(vault).Options);
        return SealedTable.In(shape.Model);
    }
}
