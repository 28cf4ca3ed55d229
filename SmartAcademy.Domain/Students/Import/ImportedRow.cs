using System.Globalization;

namespace SmartAcademy.Domain.Students.Import;

/// <summary>
/// A row after reading: clean values by field, reasons to refuse it, and remarks.
/// An empty cell says nothing, has no value here, and changes nothing.
/// </summary>
public sealed record ImportedRow(
    int Number, IReadOnlyDictionary<ImportField, string> Values, IReadOnlyList<RowNote> Reasons, IReadOnlyList<RowNote> Notes)
{
    public string? this[ImportField field] => Values.GetValueOrDefault(field);

    public string Name => StudentName.Full(this[ImportField.FirstName] ?? "", this[ImportField.MiddleName], this[ImportField.LastName]);

    public int? RollNumber => this[ImportField.RollNumber] is { } roll ? int.Parse(roll, CultureInfo.InvariantCulture) : null;
}
