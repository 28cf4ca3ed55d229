namespace SmartAcademy.Domain.Kernel;

/// <summary>Why a typed or imported text, name, phone number or date is refused.</summary>
public static class TextRefusals
{
    /// <summary>A NUL, a line break or another control character.</summary>
    public static readonly Refusal ControlCharacter = new("text_control_character");

    /// <summary>A character that turns the reading direction and can disguise what stands there.</summary>
    public static readonly Refusal DirectionOverride = new("text_direction_override");

    /// <summary>Half a surrogate pair, a replacement character or a private one: the text was damaged on its way.</summary>
    public static readonly Refusal Broken = new("text_broken");

    public static readonly Refusal Missing = new("required");

    public static readonly Refusal TooLong = new("text_too_long");

    /// <summary>More accents on one letter than any language writes.</summary>
    public static readonly Refusal TooManyMarks = new("text_too_many_marks");

    public static readonly Refusal NameMissing = new("name_missing");

    /// <summary>The name begins like a spreadsheet formula.</summary>
    public static readonly Refusal NameFormula = new("name_formula");

    public static readonly Refusal NameWithoutLetter = new("name_without_letter");

    public static readonly Refusal BirthRegistrationInvalid = new("birth_registration_invalid");
    public static readonly Refusal NationalIdInvalid = new("national_id_invalid");
    public static readonly Refusal PhoneMissing = new("phone_missing");

    public static readonly Refusal PhoneInvalid = new("phone_invalid");

    /// <summary>A spreadsheet rounded the number (8.80171E+12); the lost digits cannot be guessed.</summary>
    public static readonly Refusal PhoneRounded = new("phone_rounded");

    public static readonly Refusal EmailInvalid = new("email_invalid");

    public static readonly Refusal AmountUnreadable = new("amount_unreadable");
    public static readonly Refusal AmountOutOfRange = new("amount_out_of_range");
    public static readonly Refusal NumberUnreadable = new("number_unreadable");
    public static readonly Refusal TimeUnreadable = new("time_unreadable");

    public static readonly Refusal DateMissing = new("date_missing");

    /// <summary>A date that no calendar has, such as 31/02/2014.</summary>
    public static readonly Refusal DateImpossible = new("date_impossible");

    public static readonly Refusal DateUnreadable = new("date_unreadable");
}
