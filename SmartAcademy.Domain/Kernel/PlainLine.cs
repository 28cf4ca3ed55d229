using System.Globalization;
using System.Text;

namespace SmartAcademy.Domain.Kernel;

/// <summary>
/// One line of text from a person or a file, in any script: composed (NFC), trimmed, inner spaces collapsed,
/// free of control characters, direction overrides, damaged characters and piled-up accents.
/// </summary>
public static class PlainLine
{
    /// <summary>Shadda, vowel and superscript alef, or nukta, vowel sign and chandrabindu, are three; one is spare.</summary>
    private const int MostMarksOnOneLetter = 4;

    private const int ReplacementCharacter = 0xFFFD;

    /// <summary>Reads a line of at most <paramref name="longest"/> UTF-16 units; nothing typed reads as the empty line.</summary>
    public static Result<string> Read(string? text, int longest)
    {
        var trimmed = (text ?? "").Trim();
        if (FirstBadCharacter(trimmed) is { } refusal)
        {
            return refusal;
        }

        var line = Collapse(JoinerRules.DropIdle(trimmed.Normalize(NormalizationForm.FormC)));
        if (HasPiledMarks(line))
        {
            return TextRefusals.TooManyMarks;
        }

        return line.Length > longest ? TextRefusals.TooLong : line;
    }

    private static Refusal? FirstBadCharacter(string text)
    {
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) != System.Buffers.OperationStatus.Done)
            {
                return TextRefusals.Broken;
            }

            if (RefusalOf(rune) is { } refusal)
            {
                return refusal;
            }

            rest = rest[length..];
        }

        return null;
    }

    private static Refusal? RefusalOf(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => TextRefusals.ControlCharacter,
        UnicodeCategory.Format when TurnsDirection(rune.Value) => TextRefusals.DirectionOverride,
        UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate => TextRefusals.Broken,
        _ => rune.Value == ReplacementCharacter ? TextRefusals.Broken : null,
    };

    /// <summary>U+202A–U+202E embed and override, U+2066–U+2069 isolate.</summary>
    private static bool TurnsDirection(int value) => value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    private static string Collapse(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter))
            {
                line.Append(letter);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd(' ');
    }

    private static bool HasPiledMarks(string text)
    {
        var marks = 0;
        var bare = true;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsMark(rune))
            {
                (marks, bare) = (0, Rune.IsWhiteSpace(rune));
            }
            else if (bare || ++marks > MostMarksOnOneLetter)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
