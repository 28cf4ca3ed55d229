using System.Globalization;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Grades;

/// <summary>What stands in a cell of the grade book.</summary>
/// <param name="State">Whether marks were given at all.</param>
/// <param name="Value">Only with <see cref="MarkState.Given"/>.</param>
public readonly record struct MarkEntry(MarkState State, decimal? Value)
{
    public const string AbsentSign = "A";
    public const string ExemptSign = "X";

    /// <summary>অনু. for absent and অব্যা. for exempt, as Bangla registers write them.</summary>
    private static readonly string[] AbsentWords = [AbsentSign, "ABS", "ABSENT", "অ", "অনু", "অনু.", "অনুপস্থিত"];

    private static readonly string[] ExemptWords = [ExemptSign, "EX", "EXEMPT", "ছাড়".Normalize(), "অব্যাহতি".Normalize()];

    private const int Decimals = 2;

    /// <summary>UTF-16 units of a cell.</summary>
    private const int Longest = 20;

    public static MarkEntry Of(decimal value) => new(MarkState.Given, value);

    public static MarkEntry Absent { get; } = new(MarkState.Absent, null);

    public static MarkEntry Exempt { get; } = new(MarkState.Exempt, null);

    /// <summary>A number in either script up to the maximum, A or X; null for an empty cell.</summary>
    public static Result<MarkEntry?> Read(string? typed, decimal maximum)
    {
        if ((typed ?? "").Trim() is not { Length: > 0 and <= Longest } written)
        {
            return string.IsNullOrWhiteSpace(typed) ? (MarkEntry?)null : GradeRefusals.MarkUnreadable;
        }

        if (written.Any(char.IsSurrogate))
        {
            return GradeRefusals.MarkUnreadable;
        }

        var text = DigitText.ToLatin(written).Normalize().ToUpperInvariant();

        if (AbsentWords.Contains(text))
        {
            return (MarkEntry?)Absent;
        }

        return ExemptWords.Contains(text) ? (MarkEntry?)Exempt : ReadNumber(text, maximum);
    }

    /// <summary>As it is typed again: no zeros behind the point.</summary>
    public string Text => State switch
    {
        MarkState.Absent => AbsentSign,
        MarkState.Exempt => ExemptSign,
        _ => (Value ?? 0).ToString("0.##", CultureInfo.InvariantCulture),
    };

    private static Result<MarkEntry?> ReadNumber(string text, decimal maximum)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return GradeRefusals.MarkUnreadable;
        }

        if (value > maximum)
        {
            return GradeRefusals.MarkAboveMaximum;
        }

        return decimal.Round(value, Decimals) == value ? (MarkEntry?)Of(value) : GradeRefusals.MarkUnreadable;
    }
}
