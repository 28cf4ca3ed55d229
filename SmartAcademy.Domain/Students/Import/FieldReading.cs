using System.Globalization;
using System.Net.Mail;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Students.Import;

/// <summary>Reads one cell into the text in which its field is compared and kept: dates as yyyy-MM-dd, phones as +880…, enums by name.</summary>
internal static class FieldReading
{
    private const int HighestRoll = 9999, LongestStudy = 20;

    public static Result<string> Read(ImportField field, string cell, DateOnly today, List<RowNote> notes) => field switch
    {
        ImportField.FullName or ImportField.FirstName or ImportField.MiddleName or ImportField.LastName or ImportField.NameBangla
            or ImportField.GuardianName or ImportField.EmergencyContactName => PersonName.Read(cell),
        ImportField.GuardianPhone or ImportField.Phone or ImportField.EmergencyContactPhone => Phone(field, cell, notes),
        ImportField.DateOfBirth => BirthDate(cell, today),
        ImportField.EnrolledOn => Iso(LooseDate.Read(cell)),
        ImportField.Gender => GenderWords.Read(cell),
        ImportField.Relationship => Relation(cell, notes),
        ImportField.RollNumber => Number(cell, HighestRoll, ImportRefusals.RollUnreadable),
        ImportField.YearOfStudy => Number(cell, LongestStudy, ImportRefusals.YearOfStudyUnreadable),
        ImportField.Email => Email(cell),
        ImportField.EnrolmentNumber => Upper(PlainLine.Read(DigitText.ToLatin(cell), 20)),
        ImportField.ClassName or ImportField.Program => PlainLine.Read(cell, 60),
        ImportField.Section => PlainLine.Read(cell, 30),
        ImportField.Address => PlainLine.Read(cell.ReplaceLineEndings(" "), 500),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "A field without a reading."),
    };

    private static Result<string> Phone(ImportField field, string cell, List<RowNote> notes)
    {
        var phone = PhoneNumber.Read(cell);
        if (phone.IsRefused)
        {
            return phone.Refusal;
        }

        if (phone.Value.LeadingZeroRestored)
        {
            notes.Add(new RowNote(ImportNotes.ZeroRestored, field, phone.Value.E164));
        }

        return phone.Value.E164;
    }

    private static Result<string> BirthDate(string cell, DateOnly today)
    {
        var day = LooseDate.Read(cell);
        return !day.IsRefused && day.Value > today ? ImportRefusals.BirthInFuture : Iso(day);
    }

    private static Result<string> Iso(Result<DateOnly> day) =>
        day.IsRefused ? day.Refusal : day.Value.ToString("O", CultureInfo.InvariantCulture);

    private static Result<string> Upper(Result<string> line) => line.IsRefused ? line : line.Value.ToUpperInvariant();

    private static Result<string> Relation(string cell, List<RowNote> notes)
    {
        if (RelationshipWords.Read(cell) is { } relationship)
        {
            return relationship.ToString();
        }

        notes.Add(new RowNote(ImportNotes.RelationshipUnknown, ImportField.Relationship, cell.Trim()));
        return nameof(Relationship.Guardian);
    }

    private static Result<string> Number(string cell, int highest, Refusal unreadable) =>
        int.TryParse(DigitText.ToLatin(cell).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= highest
            ? number.ToString(CultureInfo.InvariantCulture)
            : unreadable;

    private static Result<string> Email(string cell)
    {
        var line = PlainLine.Read(cell, 254);
        var isAddress = !line.IsRefused && MailAddress.TryCreate(line.Value, out var address) && address.Address == line.Value;
        return isAddress ? line : ImportRefusals.EmailInvalid;
    }
}
