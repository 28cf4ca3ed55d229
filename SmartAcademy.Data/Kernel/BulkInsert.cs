using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using SmartAcademy.Data.Vault;

namespace SmartAcademy.Data.Kernel;

/// <summary>
/// Writes many rows at a time: one array for each column, unpacked by the server. COPY would be somewhat faster, but PostgreSQL
/// refuses it behind row-level security. It writes no audit rows.
/// </summary>
internal static class BulkInsert
{
    /// <summary>Bounds the memory that a statement takes; beyond it nothing becomes faster.</summary>
    private const int RowsAtOnce = 10_000;

    /// <summary>Inserts rows into the table of an entity, inside the context's transaction. A row's members are named after the entity's.</summary>
    public static async Task InsertAllAsync<TEntity, TRow>(this AcademyDbContext db, IEnumerable<TRow> rows, CancellationToken ct)
        where TEntity : class
        where TRow : class
    {
        var entity = db.Model.FindEntityType(typeof(TEntity))!;
        var columns = entity.GetProperties().Where(property => !IsComputed(property)).Select(property => Column.Of<TRow>(property, db.Vault)).ToList();
        var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
        var places = string.Join(", ", columns.Select((_, place) => $"${place + 1}"));
        var chosen = string.Join(", ", columns.Select((column, place) => column.IsList ? $"c{place}::{column.Mapping.StoreType}" : $"c{place}"));
        var fresh = string.Join(", ", columns.Select((_, place) => $"c{place}"));
        var statement = $"INSERT INTO \"{entity.GetTableName()}\" ({names}) SELECT {chosen} FROM unnest({places}) fresh ({fresh})";
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        foreach (var some in rows.Chunk(RowsAtOnce))
        {
            await using var command = new NpgsqlCommand(statement, connection);
            command.Parameters.AddRange(columns.Select(column => column.ParameterOf(some)).ToArray());
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    public static Task InsertAllAsync<TEntity>(this AcademyDbContext db, IEnumerable<TEntity> rows, CancellationToken ct)
        where TEntity : class => db.InsertAllAsync<TEntity, TEntity>(rows, ct);

    /// <summary>Computed columns and PostgreSQL's own row version cannot be written.</summary>
    private static bool IsComputed(IProperty property) => property.ValueGenerated is ValueGenerated.OnAddOrUpdate;

    private sealed record Column(string Name, RelationalTypeMapping Mapping, PropertyInfo Member, Func<object, object?> Store)
    {
        /// <summary>Lists of words travel as PostgreSQL writes them, because an array of arrays must be rectangular.</summary>
        public bool IsList { get; private init; }

        /// <summary>What an element of the array is, so that an absent value is NULL and not zero.</summary>
        private Type Element => IsList ? typeof(string) : NullableOf(Mapping.Converter?.ProviderClrType ?? Mapping.ClrType);

        public static Column Of<TRow>(IProperty property, ColumnVault vault)
        {
            var (mapping, hashed) = (property.GetRelationalTypeMapping(), property.HashedFrom());
            var name = hashed ?? property.Name;
            return new(
                property.GetColumnName(),
                mapping,
                typeof(TRow).GetProperty(name) ?? throw new InvalidOperationException($"{typeof(TRow).Name} has no {name}."),
                property.IsPrimitiveCollection ? WordsOf : hashed is null ? Converted(mapping) : phone => vault.Hash((string)phone))
            {
                IsList = property.IsPrimitiveCollection,
            };
        }

        public NpgsqlParameter ParameterOf(object[] rows)
        {
            var values = Array.CreateInstance(Element, rows.Length);
            for (var place = 0; place < rows.Length; place++)
            {
                values.SetValue(Stored(rows[place]), place);
            }

            return new NpgsqlParameter { Value = values, DataTypeName = (IsList ? "text" : Mapping.StoreTypeNameBase) + "[]" };
        }

        private object? Stored(object row) => Member.GetValue(row) is { } value ? Store(value) : null;

        private static string WordsOf(object words) =>
            "{" + string.Join(',', ((IEnumerable<string>)words).Select(word => $"\"{word.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"")) + "}";

        private static Func<object, object?> Converted(RelationalTypeMapping mapping) =>
            mapping.Converter is { } converter ? converter.ConvertToProvider : value => value;

        private static Type NullableOf(Type type) =>
            type.IsValueType && Nullable.GetUnderlyingType(type) is null ? typeof(Nullable<>).MakeGenericType(type) : type;
    }
}
