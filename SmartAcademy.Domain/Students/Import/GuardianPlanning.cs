namespace SmartAcademy.Domain.Students.Import;

/// <summary>Decides which guardian a row means, and says so where it is not the plain case.</summary>
internal sealed class GuardianPlanning(Households households)
{
    /// <summary>Null when the row names nobody, or somebody who is bound to the student already.</summary>
    public PlannedGuardian? Plan(ImportedRow row, KnownStudent? student, List<RowNote> reasons, List<RowNote> notes)
    {
        var (name, phone) = (row[ImportField.GuardianName], row[ImportField.GuardianPhone]);
        if (phone is null)
        {
            return name is null ? null : WithoutPhone(name, student, notes);
        }

        if (student?.Bonds.FirstOrDefault(bond => bond.Guardian.Phone == phone) is { } bond)
        {
            NoteOtherName(bond.Guardian.Name, name, notes);
            return null;
        }

        if (households.Find(phone, name) is { } found)
        {
            notes.Add(new RowNote(ImportNotes.JoinsHousehold, ImportField.GuardianPhone, found.Name));
            NoteOtherName(found.Name, name, notes);
            return found;
        }

        if (name is null)
        {
            reasons.Add(new RowNote(ImportRefusals.GuardianNameMissing.Code, ImportField.GuardianName));
            return null;
        }

        return households.Plan(name, phone);
    }

    private PlannedGuardian? WithoutPhone(string name, KnownStudent? student, List<RowNote> notes)
    {
        if (student?.Bonds.Any(bond => NameKey.OfPerson(bond.Guardian.Name) == NameKey.OfPerson(name)) is true)
        {
            return null;
        }

        notes.Add(new RowNote(ImportNotes.GuardianWithoutPhone, ImportField.GuardianName, name));
        return households.Plan(name, null);
    }

    private static void NoteOtherName(string known, string? said, List<RowNote> notes)
    {
        if (said is not null && NameKey.OfPerson(known) != NameKey.OfPerson(said))
        {
            notes.Add(new RowNote(ImportNotes.GuardianNameDiffers, ImportField.GuardianName, known));
        }
    }
}
