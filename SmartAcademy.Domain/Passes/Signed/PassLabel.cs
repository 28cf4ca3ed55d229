using System.Globalization;
using System.Text;

namespace SmartAcademy.Domain.Passes.Signed;

/// <summary>Cuts a name to a number of UTF-8 bytes between two letters, so that a Bangla conjunct never loses a half.</summary>
internal static class PassLabel
{
    /// <summary>Bind a letter to the next: the signs hasanta of Bangla and Devanagari, and the joiners.</summary>
    private const string Binders = "\u09CD\u094D\u200C\u200D";

    public static string Cut(string text, int mostBytes)
    {
        if (Encoding.UTF8.GetByteCount(text) <= mostBytes)
        {
            return text;
        }

        var (end, bytes, lastLetter) = (0, 0, 0);
        while (true)
        {
            var letter = StringInfo.GetNextTextElementLength(text, end);
            bytes += Encoding.UTF8.GetByteCount(text.AsSpan(end, letter));
            if (bytes > mostBytes)
            {
                break;
            }

            // Where the platform parts a conjunct after its hasanta, the cut goes before the whole conjunct.
            end += letter;
            lastLetter = Binders.Contains(text[end - 1], StringComparison.Ordinal) ? lastLetter : end;
        }

        return text[..lastLetter].TrimEnd();
    }
}
