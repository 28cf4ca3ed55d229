using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SmartAcademy.Data.Kernel;

namespace SmartAcademy.Data.Vault;

/// <summary>The sensitive columns of one table, and the column with the hash of a phone where there is one.</summary>
internal sealed record SealedTable(string Name, IReadOnlyList<string> Columns, string? Phone, string? Hash)
{
    public IReadOnlyList<string> Written => Hash is null ? Columns : [.. Columns, Hash];

    public static IReadOnlyList<SealedTable> In(IModel model) =>
    [
        .. from entity in model.GetEntityTypes()
           let columns = entity.GetDeclaredProperties().Where(property => property.IsSensitive()).Select(property => property.GetColumnName()).ToList()
           where columns.Count > 0
           let hash = entity.GetDeclaredProperties().FirstOrDefault(property => property.HashedFrom() is not null)
           select new SealedTable(
               entity.GetTableName()!, columns, hash is null ? null : entity.FindProperty(hash.HashedFrom()!)!.GetColumnName(), hash?.GetColumnName()),
    ];

    /// <summary>The name under which <see cref="ColumnVault"/> knows a column.</summary>
    public string NameOf(string column) => $"{Name}.{column}";
}
