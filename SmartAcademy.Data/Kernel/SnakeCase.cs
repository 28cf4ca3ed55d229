using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SmartAcademy.Data.Kernel;

/// <summary>Names tables, columns, keys and indexes the way PostgreSQL people write them.</summary>
internal static partial class SnakeCase
{
    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (entity.IsMappedToJson())
            {
                entity.SetContainerColumnName(Of(entity.GetContainerColumnName()));
                continue;
            }

            if (entity.GetViewName() is null)
            {
                entity.SetTableName(Of(entity.GetTableName()));
            }

            foreach (var property in entity.GetProperties().Where(property => !IsRowVersion(property)))
            {
                property.SetColumnName(Of(property.GetColumnName()));
            }

            foreach (var key in entity.GetKeys())
            {
                key.SetName(Of(key.GetName()));
            }

            foreach (var foreignKey in entity.GetForeignKeys())
            {
                foreignKey.SetConstraintName(Of(foreignKey.GetConstraintName()));
            }

            foreach (var index in entity.GetIndexes())
            {
                index.SetDatabaseName(Of(index.GetDatabaseName()));
            }
        }
    }

    /// <summary>Npgsql maps these to PostgreSQL's own column xmin.</summary>
    private static bool IsRowVersion(IMutableProperty property) => property.IsConcurrencyToken && property.ClrType == typeof(uint);

    private static string? Of(string? name) =>
        name is null ? null : WordStart().Replace(name, "$1_$2").ToLowerInvariant();

    [GeneratedRegex("([a-z0-9])([A-Z])")]
    private static partial Regex WordStart();
}
