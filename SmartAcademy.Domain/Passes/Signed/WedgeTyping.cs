namespace SmartAcademy.Domain.Passes.Signed;

/// <summary>
/// A scanner that types like an American keyboard, into a computer that believes in another one. The second letter and the digit of
/// the prefix betray the layout, and every character has a way back.
/// </summary>
internal static class WedgeTyping
{
    private const string Digits = "1234567890";

    private static readonly (string Prefix, string Typed, string Meant)[] Layouts =
    [
        // French: letters A and Q change places, digits want the shift key.
        ("SQÉ", "AQ&É\"'(-È_ÇÀ", "QA" + Digits),
        // French with caps lock, which also shifts the digits.
        ("SQ2", "AQ", "QA"),
        // German with the caps lock that shifts everything.
        ("SA\"", "!\"§$%&/()=", Digits),
    ];

    /// <summary>The text in capitals, as it was meant.</summary>
    public static string Undo(string? typed)
    {
        var text = (typed ?? "").Trim().ToUpperInvariant();
        foreach (var (prefix, from, to) in Layouts)
        {
            if (text.StartsWith(prefix, StringComparison.Ordinal))
            {
                return string.Create(text.Length, (text, from, to), static (meant, all) =>
                {
                    for (var at = 0; at < meant.Length; at++)
                    {
                        var place = all.from.IndexOf(all.text[at]);
                        meant[at] = place < 0 ? all.text[at] : all.to[place];
                    }
                });
            }
        }

        return text;
    }
}
