namespace SmartAcademy.Domain.Students.Import;

/// <summary>A student of the school as an import finds them, with what the last import said of them (empty when none did).</summary>
public sealed record KnownStudent(
    Guid Id,
    string EnrolmentNumber,
    StudentDetails Details,
    IReadOnlyList<KnownBond> Bonds,
    IReadOnlyDictionary<ImportField, string> LastImported)
{
    public string Name => StudentName.Full(Details.FirstName, Details.MiddleName, Details.LastName);

    /// <summary>Whether a person wrote the value that the field has now, after an import had written another or none.</summary>
    public bool WasEdited(ImportField field, string? current)
    {
        if (LastImported.Count == 0)
        {
            return false;
        }

        return LastImported.TryGetValue(field, out var imported) ? imported != current : current is not null;
    }
}
