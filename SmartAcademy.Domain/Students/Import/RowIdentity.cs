namespace SmartAcademy.Domain.Students.Import;

/// <summary>What makes two rows of one list speak of the same new pupil.</summary>
internal static class RowIdentity
{
    /// <summary>Name, birth date and guardian's phone; where one is missing, the class and roll number stand in for it.</summary>
    public static string Of(ImportedRow row, PlannedClass? named)
    {
        var name = NameKey.OfPerson(row.Name);
        return row[ImportField.DateOfBirth] is { } born && row[ImportField.GuardianPhone] is { } phone
            ? $"{name}|{born}|{phone}"
            : $"{name}|{named?.Label}|{row[ImportField.RollNumber]}|{row[ImportField.DateOfBirth]}|{row[ImportField.GuardianPhone]}";
    }
}
