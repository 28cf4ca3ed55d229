using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SmartAcademy.Data.Kernel;

namespace SmartAcademy.Data.Vault;

/// <summary>Seals every property that its mapping marks as sensitive. Runs last, when tables and columns have their names.</summary>
internal static class SealedColumns
{
    public static void Apply(ModelBuilder builder, ColumnVault vault)
    {
        foreach (var property in builder.Model.GetEntityTypes().SelectMany(entity => entity.GetDeclaredProperties()).Where(row => row.IsSensitive()))
        {
            var seal = Sealing(vault, NameOf(property));
            property.SetValueConverter(Texts(property) is { } text ? text.ComposeWith(seal) : seal);
            property.SetColumnType("text");
            property.SetMaxLength(null);
        }
    }

    /// <summary>Bound into every sealed value: renaming a table or column means sealing its values anew.</summary>
    public static string NameOf(IReadOnlyProperty property) => $"{property.DeclaringType.GetTableName()}.{property.GetColumnName()}";

    private static ValueConverter<string, string> Sealing(ColumnVault vault, string column) =>
        new(plain => vault.Seal(column, plain), stored => vault.Open(column, stored));

    /// <summary>How a value becomes text before it is sealed; null for what is text already.</summary>
    private static ValueConverter? Texts(IReadOnlyProperty property) => property.GetValueConverter() ?? Unnullable(property) switch
    {
        var type when type == typeof(string) => null,
        var type when type == typeof(DateOnly) => new ValueConverter<DateOnly, string>(
            day => day.ToString("O", CultureInfo.InvariantCulture), text => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture)),
        var type => throw new NotSupportedException($"{property.DeclaringType.DisplayName()}.{property.Name} is sensitive, but a {type.Name} cannot be sealed yet."),
    };

    private static Type Unnullable(IReadOnlyProperty property) => Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
}
