using System.Text;

namespace SmartAcademy.Domain.Passes;

/// <summary>Bytes as two letters each, of sixteen that stand on the same keys on QWERTY, QWERTZ and AZERTY keyboards.</summary>
internal static class PassTokenLetters
{
    private const string Letters = "BCDEFGHJKLNPRSTV";

    public static string Spell(ReadOnlySpan<byte> bytes)
    {
        var letters = new StringBuilder(2 * bytes.Length);
        foreach (var value in bytes)
        {
            letters.Append(Letters[value >> 4]).Append(Letters[value & 15]);
        }

        return letters.ToString();
    }

    /// <summary>False when a letter is none of the sixteen; there are two letters for each byte.</summary>
    public static bool TryRead(ReadOnlySpan<char> letters, Span<byte> bytes)
    {
        for (var at = 0; at < bytes.Length; at++)
        {
            var (high, low) = (Letters.IndexOf(letters[2 * at]), Letters.IndexOf(letters[(2 * at) + 1]));
            if (high < 0 || low < 0)
            {
                return false;
            }

            bytes[at] = (byte)((high << 4) | low);
        }

        return true;
    }
}
