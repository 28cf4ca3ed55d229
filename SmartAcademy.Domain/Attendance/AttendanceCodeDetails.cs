using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Attendance;

/// <summary>What an administrator writes about a code.</summary>
/// <param name="Name">In English.</param>
/// <param name="NameBangla">In Bangla.</param>
/// <param name="Letter">The key that sets it, A to Z; it also stands on the printed register.</param>
/// <param name="Direction">Where the pupil is.</param>
/// <param name="CountsAs">For the figures.</param>
/// <param name="Setter">Who may set it.</param>
/// <param name="Reasons">The reasons to choose from, one a line; empty for a code that asks for none.</param>
/// <param name="IsActive">Offered in registers.</param>
/// <param name="SortOrder">Place in lists; the first code that counts as present is everybody's at the start.</param>
public sealed record AttendanceCodeDetails(
    string Name,
    string? NameBangla,
    string Letter,
    CodeDirection Direction,
    CountsAs CountsAs,
    CodeSetter Setter = CodeSetter.Teacher,
    string? Reasons = null,
    bool IsActive = true,
    int SortOrder = 0)
{
    private const int LongestReason = 40;
    private const int MostReasons = 12;
    private const int HighestSortOrder = 99;

    public Checked<AttendanceCodeDetails> Check()
    {
        var fields = new FieldReader();
        var letter = DigitText.ToLatin(Letter ?? "").Trim().ToUpperInvariant();
        var reasons = (Reasons ?? "").Split('\n')
            .Select(line => fields.Line(line, LongestReason, nameof(Reasons))).OfType<string>().Distinct().ToList();
        var details = this with
        {
            Name = fields.RequiredLine(Name, 30, nameof(Name)),
            NameBangla = fields.Line(NameBangla, 40, nameof(NameBangla)),
            Letter = letter,
            Reasons = string.Join('\n', reasons),
        };
        fields.RefuseIf(letter is not [>= 'A' and <= 'Z'], AttendanceRefusals.LetterInvalid, nameof(Letter));
        fields.RefuseIf(reasons.Count > MostReasons, AttendanceRefusals.TooManyReasons, nameof(Reasons));
        fields.RefuseIf(SortOrder is < 0 or > HighestSortOrder, AttendanceRefusals.SortOrderOutOfRange, nameof(SortOrder));
        return fields.Finish(details);
    }
}
