using System.Text;

namespace SmartAcademy.Domain.Kernel;

/// <summary>
/// What a part of a person's name may be: any script, with apostrophes, hyphens and dots (D'Costa, Al-Amin, Md.),
/// but nothing that a spreadsheet would run when the list is exported.
/// </summary>
public static class PersonName
{
    /// <summary>The longest name in UTF-16 units, which is also the width of the column.</summary>
    public const int Longest = 100;

    /// <summary>Characters that start a formula in a spreadsheet, with their full-width twins (OWASP, CSV injection).</summary>
    private const string FormulaStarts = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>Reads a name that must be there.</summary>
    public static Result<string> Read(string? text)
    {
        if (StartsFormula(text))
        {
            return TextRefusals.NameFormula;
        }

        var line = PlainLine.Read(text, Longest);
        if (line.IsRefused)
        {
            return line;
        }

        return line.Value switch
        {
            "" => TextRefusals.NameMissing,
            var name when StartsFormula(name) => TextRefusals.NameFormula,
            var name when !name.EnumerateRunes().Any(Rune.IsLetter) => TextRefusals.NameWithoutLetter,
            var name => name,
        };
    }

    /// <summary>Reads a name that may be left out, such as a middle name; nothing typed reads as null.</summary>
    public static Result<string?> ReadOptional(string? text)
    {
        var name = Read(text);
        if (!name.IsRefused)
        {
            return name.Value;
        }

        return name.Refusal == TextRefusals.NameMissing ? (string?)null : name.Refusal;
    }

    private static bool StartsFormula(string? text)
    {
        var start = (text ?? "").AsSpan().TrimStart(' ');
        return !start.IsEmpty && FormulaStarts.Contains(start[0], StringComparison.Ordinal) && !start.IsWhiteSpace();
    }
}
