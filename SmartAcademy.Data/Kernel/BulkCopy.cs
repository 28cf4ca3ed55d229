using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace SmartAcademy.Data.Kernel;

/// <summary>Writes many rows by PostgreSQL's COPY, some hundred times faster than INSERTs. It writes no audit rows.</summary>
internal static class BulkCopy
{
    /// <summary>Copies rows into the table of an entity, inside the context's transaction. A row's members are named after the entity's.</summary>
    public static async Task CopyAsync<TEntity, TRow>(this AcademyDbContext db, IEnumerable<TRow> rows, CancellationToken ct)
        where TEntity : class
        where TRow : class
    {
        var entity = db.Model.FindEntityType(typeof(TEntity))!;
        var columns = entity.GetProperties().Where(property => !IsComputed(property)).Select(Column.Of<TRow>).ToList();
        var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var writer = await connection.BeginBinaryImportAsync($"COPY \"{entity.GetTableName()}\" ({names}) FROM STDIN (FORMAT BINARY)", ct);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(ct);
            foreach (var column in columns)
            {
                await column.WriteAsync(writer, row, ct);
            }
        }

        await writer.CompleteAsync(ct);
    }

    public static Task CopyAsync<TEntity>(this AcademyDbContext db, IEnumerable<TEntity> rows, CancellationToken ct)
        where TEntity : class => db.CopyAsync<TEntity, TEntity>(rows, ct);

    /// <summary>Computed columns and PostgreSQL's own row version cannot be written.</summary>
    private static bool IsComputed(IProperty property) => property.ValueGenerated is ValueGenerated.OnAddOrUpdate;

    private sealed record Column(string Name, RelationalTypeMapping Mapping, PropertyInfo Member)
    {
        public static Column Of<TRow>(IProperty property) => new(
            property.GetColumnName(),
            property.GetRelationalTypeMapping(),
            typeof(TRow).GetProperty(property.Name) ?? throw new InvalidOperationException($"{typeof(TRow).Name} has no {property.Name}."));

        public Task WriteAsync(NpgsqlBinaryImporter writer, object row, CancellationToken ct)
        {
            var value = Member.GetValue(row);
            var stored = value is not null && Mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value;
            return stored is null ? writer.WriteNullAsync(ct) : writer.WriteAsync(stored, Mapping.StoreTypeNameBase, ct);
        }
    }
}
