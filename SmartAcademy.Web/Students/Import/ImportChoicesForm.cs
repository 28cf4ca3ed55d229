using System.Globalization;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students.Import;

namespace SmartAcademy.Web.Students.Import;

/// <summary>The mapping form as it is sent: <c>column-0=FirstName</c> and so on, the year and two boxes.</summary>
internal static class ImportChoicesForm
{
    public const string Name = "check-list";
    public const string Year = "year";
    public const string CreatesClasses = "creates-classes";
    public const string Overwrites = "overwrites";

    private const string ColumnPrefix = "column-";

    public static string Column(int column) => string.Create(CultureInfo.InvariantCulture, $"{ColumnPrefix}{column}");

    /// <summary>What was sent, and why it cannot be used, if so; then the first of two equal choices is kept.</summary>
    public static (ImportChoices Choices, Refusal? Refusal) Read(IFormCollection form)
    {
        var chosen = form.Where(pair => pair.Key.StartsWith(ColumnPrefix, StringComparison.Ordinal)).SelectMany(Chosen).OrderBy(pair => pair.Value).ToList();
        var columns = ColumnMap.From(chosen);
        var kept = columns.IsRefused ? ColumnMap.From(chosen.DistinctBy(pair => pair.Key)).Value : columns.Value;
        _ = Guid.TryParse(form[Year], out var year);
        return (new ImportChoices(year, kept, form.ContainsKey(CreatesClasses), form.ContainsKey(Overwrites)), columns.Refusal);
    }

    private static IEnumerable<KeyValuePair<ImportField, int>> Chosen(KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues> pair)
    {
        var isColumn = int.TryParse(pair.Key.AsSpan(ColumnPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var column);
        if (isColumn && Enum.TryParse<ImportField>(pair.Value, out var field) && Enum.IsDefined(field))
        {
            yield return new(field, column);
        }
    }
}
