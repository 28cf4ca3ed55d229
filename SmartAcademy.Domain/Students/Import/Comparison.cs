namespace SmartAcademy.Domain.Students.Import;

/// <summary>Compares a row with the student it speaks of, field by field.</summary>
internal sealed class Comparison(ImportedRow row, KnownStudent student, bool overwritesEditedFields)
{
    public IEnumerable<FieldChange> OwnFields() =>
        from field in StudentFields.All
        where row.Values.ContainsKey(field)
        let change = Compare(field, StudentFields.Read(student.Details, field), row[field]!)
        where change is not null
        select change;

    /// <summary>Labels are shown, ids are compared, so a class that was renamed is still the same.</summary>
    public FieldChange? Class(PlannedClass? named, string? currentLabel)
    {
        var current = student.Details.ClassId?.ToString();
        if (named is null || (named.Id is not null && named.Id == student.Details.ClassId))
        {
            return null;
        }

        return new FieldChange(ImportField.ClassName, currentLabel, named.Label, IsKept(ImportField.ClassName, current));
    }

    /// <summary>A bond to a guardian whom the student has not; one that a person cut since the last import stays cut.</summary>
    public FieldChange Bond(PlannedGuardian guardian)
    {
        var field = guardian.Phone is null ? ImportField.GuardianName : ImportField.GuardianPhone;
        var said = guardian.Phone ?? guardian.Name;
        var old = student.Bonds.Count == 0 ? null : field is ImportField.GuardianPhone ? student.Bonds[0].Guardian.Phone : student.Bonds[0].Guardian.Name;
        var wasCutByHand = student.LastImported.GetValueOrDefault(field) == said;
        return new FieldChange(field, old, said, wasCutByHand && !overwritesEditedFields);
    }

    public FieldChange? Relation()
    {
        var bond = student.Bonds.FirstOrDefault(bond => bond.Guardian.Phone is { } phone && phone == row[ImportField.GuardianPhone]);
        return bond is null || row[ImportField.Relationship] is not { } said
            ? null
            : Compare(ImportField.Relationship, bond.Relationship.ToString(), said);
    }

    private FieldChange? Compare(ImportField field, string? current, string said) =>
        current == said ? null : new FieldChange(field, current, said, IsKept(field, current));

    private bool IsKept(ImportField field, string? current) => !overwritesEditedFields && student.WasEdited(field, current);
}
