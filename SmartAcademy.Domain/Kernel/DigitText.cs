namespace SmartAcademy.Domain.Kernel;

/// <summary>Digits as people type them: Bangla, Arabic-Indic, Persian and full-width, read as 0–9 and written back in Bangla.</summary>
public static class DigitText
{
    private const char BanglaZero = '\u09E6';

    /// <summary>The first digit of each script that is read; each script's ten digits follow one another in Unicode.</summary>
    private static readonly char[] Zeros = [BanglaZero, '\u0660', '\u06F0', '\uFF10'];

    /// <summary>The same text with every digit as 0–9; everything else stays.</summary>
    public static string ToLatin(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            target[i] = ToLatin(source[i]);
        }
    });

    /// <summary>The same text with 0–9 as ০–৯, for screens in Bangla.</summary>
    public static string ToBangla(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            target[i] = char.IsAsciiDigit(source[i]) ? (char)(BanglaZero + (source[i] - '0')) : source[i];
        }
    });

    private static char ToLatin(char letter)
    {
        foreach (var zero in Zeros)
        {
            if (letter >= zero && letter <= zero + 9)
            {
                return (char)('0' + (letter - zero));
            }
        }

        return letter;
    }
}
