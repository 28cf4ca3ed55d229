namespace SmartAcademy.Domain.Students.Import;

/// <summary>What to remember of a student after a row was written, so that a later import knows a person's edits from its own.</summary>
public static class ImportMemory
{
    /// <summary>What the row says, over what earlier imports said. The student is as the row left them.</summary>
    public static IReadOnlyDictionary<ImportField, string> After(
        PlannedRow planned, Student student, IReadOnlyDictionary<ImportField, string>? earlier)
    {
        var memory = new Dictionary<ImportField, string>(earlier ?? new Dictionary<ImportField, string>());
        foreach (var field in StudentFields.All.Append(ImportField.GuardianName).Append(ImportField.GuardianPhone).Append(ImportField.Relationship))
        {
            Put(memory, field, planned.Row[field]);
        }

        Put(memory, ImportField.ClassName, planned.Class?.Id?.ToString());
        if (planned.NewBondWith is not null)
        {
            Put(memory, ImportField.Relationship, planned.RelationshipSaid.ToString());
        }

        if (planned.Outcome is RowOutcome.Created)
        {
            Put(memory, ImportField.EnrolledOn, StudentFields.Read(student.Details, ImportField.EnrolledOn));
        }

        return memory;
    }

    private static void Put(Dictionary<ImportField, string> memory, ImportField field, string? value)
    {
        if (value is not null)
        {
            memory[field] = value;
        }
    }
}
