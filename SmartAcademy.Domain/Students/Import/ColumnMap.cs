using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Students.Import;

/// <summary>Which column, counted from 0, holds which field; columns that are not named are ignored.</summary>
public sealed record ColumnMap(IReadOnlyDictionary<ImportField, int> Columns)
{
    public static readonly ColumnMap Empty = new(new Dictionary<ImportField, int>());

    /// <summary>A map from what a person chose for each column.</summary>
    public static Result<ColumnMap> From(IEnumerable<KeyValuePair<ImportField, int>> chosen)
    {
        var columns = new Dictionary<ImportField, int>();
        foreach (var (field, column) in chosen)
        {
            if (!columns.TryAdd(field, column))
            {
                return ImportRefusals.FieldChosenTwice.On(field.ToString());
            }
        }

        return new ColumnMap(columns);
    }

    public bool Has(ImportField field) => Columns.ContainsKey(field);

    public ImportField? FieldOf(int column)
    {
        foreach (var (field, at) in Columns)
        {
            if (at == column)
            {
                return field;
            }
        }

        return null;
    }

    /// <summary>A list must say who: by enrolment number, or by name and class.</summary>
    public bool SaysWho => Has(ImportField.EnrolmentNumber)
        || ((Has(ImportField.FirstName) || Has(ImportField.FullName)) && Has(ImportField.ClassName));
}
