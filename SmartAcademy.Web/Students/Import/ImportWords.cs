using System.Globalization;
using Microsoft.Extensions.Localization;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students.Import;
using SmartAcademy.Web.Shell;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Students.Import;

/// <summary>Fields, values, outcomes and remarks of an import in the reader's language.</summary>
internal sealed class ImportWords(IStringLocalizer<ImportTexts> texts, RefusalWords refusals)
{
    public string Field(ImportField field) => texts[$"field.{field}"];

    public string Outcome(RowOutcome outcome) => texts[$"outcome.{outcome}"];

    public string Status(ImportStatus status) => texts[$"status.{status}"];

    public static Tone ToneOf(RowOutcome outcome) => outcome switch
    {
        RowOutcome.Created => Tone.Good,
        RowOutcome.Changed => Tone.Info,
        RowOutcome.Refused => Tone.Bad,
        _ => Tone.Quiet,
    };

    public static Tone ToneOf(ImportStatus status) => status switch
    {
        ImportStatus.Applied => Tone.Good,
        ImportStatus.Checked => Tone.Info,
        ImportStatus.Undone => Tone.Warn,
        _ => Tone.Quiet,
    };

    /// <summary>Why a row is refused: the field, the reason, and what stood there.</summary>
    public string Reason(RowNote note)
    {
        var sentence = texts[$"reason.{note.Code}", Say.Digits(note.Detail ?? "")];
        if (!sentence.ResourceNotFound)
        {
            return sentence;
        }

        var field = note.Field is { } named ? $"{Field(named)}: " : "";
        var quote = note.Detail is { Length: > 0 } detail ? $" ({detail})" : "";
        return field + refusals.Of(note.Code) + quote;
    }

    /// <summary>A remark that does not refuse the row, or what an undo had to leave.</summary>
    public string Note(RowNote note)
    {
        var detail = note.Detail is null && note.Field is { } field ? Field(field) : Value(note.Field, note.Detail);
        return texts[$"note.{note.Code}", detail];
    }

    /// <summary>A stored text of a field as a person reads it.</summary>
    public string Value(ImportField? field, string? text) => (field, text) switch
    {
        (_, null) => "—",
        (ImportField.Gender, _) => texts[$"gender.{text}"],
        (ImportField.Relationship, _) when texts[$"relationship.{text}"] is { ResourceNotFound: false } known => known,
        (ImportField.DateOfBirth or ImportField.EnrolledOn, _) when DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => Say.Date(day),
        (ImportField.GuardianPhone or ImportField.Phone or ImportField.EmergencyContactPhone, _) => Say.Digits(PhoneNumber.Display(text)),
        (ImportField.RollNumber or ImportField.ClassName or ImportField.YearOfStudy, _) => Say.Digits(text),
        _ => text,
    };
}
