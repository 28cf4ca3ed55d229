using SmartAcademy.Domain.Guardians;

namespace SmartAcademy.Domain.Students.Import;

/// <summary>Takes back what one row wrote, and says what it must leave: whatever a person has used or edited since.</summary>
public static class UndoRules
{
    /// <summary>Why an admitted student must stay; empty when nobody has used or edited them since.</summary>
    public static IReadOnlyList<RowNote> ReasonsToStay(Student student, RowTrace trace, IReadOnlyDictionary<ImportField, string> imported, StudentUse use)
    {
        var reasons = new List<RowNote>();
        AddWhen(use.HasPass, ImportNotes.LeftHasPass);
        AddWhen(use.WasScanned, ImportNotes.LeftWasScanned);
        AddWhen(student.UserId is not null, ImportNotes.LeftHasLogin);
        AddWhen(student.Status is not StudentStatus.Active || student.PhotoFileId is not null || student.Details.DepartmentId is not null, ImportNotes.LeftWasEdited);
        reasons.AddRange(EditedFields(student, trace, imported).Select(field => new RowNote(ImportNotes.LeftWasEdited, field)));
        return reasons;

        void AddWhen(bool isSo, string code)
        {
            if (isSo)
            {
                reasons.Add(new RowNote(code));
            }
        }
    }

    /// <summary>Puts old values back into the fields that still hold what the import wrote; gives those it had to leave.</summary>
    public static IReadOnlyList<RowNote> PutBack(Student student, RowTrace trace, IReadOnlyList<FieldChange> changes)
    {
        var (details, left) = (student.Details, new List<RowNote>());
        foreach (var change in changes.Where(change => !change.Kept))
        {
            var undone = change.Field switch
            {
                ImportField.ClassName => PutBackClass(ref details, trace),
                ImportField.Relationship => PutBackRelationship(student, change),
                ImportField.GuardianName or ImportField.GuardianPhone => true,
                _ => PutBackField(ref details, change),
            };
            if (!undone)
            {
                left.Add(new RowNote(ImportNotes.LeftWasEdited, change.Field));
            }
        }

        if (details != student.Details)
        {
            student.Describe(details);
        }

        return left;
    }

    private static IEnumerable<ImportField> EditedFields(Student student, RowTrace trace, IReadOnlyDictionary<ImportField, string> imported)
    {
        var edited = StudentFields.All.Where(field => StudentFields.Read(student.Details, field) != imported.GetValueOrDefault(field));
        return student.ClassId == trace.NewClassId ? edited : edited.Append(ImportField.ClassName);
    }

    private static bool PutBackField(ref StudentDetails details, FieldChange change)
    {
        if (StudentFields.Read(details, change.Field) != change.New)
        {
            return false;
        }

        details = StudentFields.Write(details, change.Field, change.Old);
        return true;
    }

    private static bool PutBackClass(ref StudentDetails details, RowTrace trace)
    {
        if (details.ClassId != trace.NewClassId)
        {
            return false;
        }

        details = details with { ClassId = trace.OldClassId };
        return true;
    }

    private static bool PutBackRelationship(Student student, FieldChange change)
    {
        if (student.Guardianships.FirstOrDefault(bond => bond.Relationship.ToString() == change.New) is not { } bond)
        {
            return false;
        }

        bond.Change(Enum.Parse<Relationship>(change.Old!), bond.ContactPriority, bond.PortalAccess);
        return true;
    }
}
