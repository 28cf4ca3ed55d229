namespace SmartAcademy.Domain.Passes.Signed;

/// <summary>
/// Five bits to a character, the first bits first, without padding. All characters belong to the alphanumeric mode of QR codes, and
/// none to the letters that QWERTZ keyboards exchange; what AZERTY makes of them can be turned back, see <see cref="WedgeTyping"/>.
/// </summary>
internal static class PassBase32
{
    private const string Characters = "0123456789ABCDEFGHIJKLNOPQRSTUVX";

    public static string Write(ReadOnlySpan<byte> bytes)
    {
        var text = new char[((8 * bytes.Length) + 4) / 5];
        for (var at = 0; at < text.Length; at++)
        {
            text[at] = Characters[FiveBits(bytes, 5 * at)];
        }

        return new string(text);
    }

    /// <summary>Null for other characters, a length that no bytes have, and bits at the end that are not zero.</summary>
    public static byte[]? Read(ReadOnlySpan<char> text)
    {
        var bytes = new byte[5 * text.Length / 8];
        var (window, bits, filled) = (0, 0, 0);
        foreach (var character in text)
        {
            var value = Characters.IndexOf(character);
            if (value < 0)
            {
                return null;
            }

            (window, bits) = (((window << 5) | value) & 0xFFF, bits + 5);
            if (bits >= 8)
            {
                bits -= 8;
                bytes[filled++] = (byte)(window >> bits);
            }
        }

        return bits < 5 && (window & ((1 << bits) - 1)) == 0 ? bytes : null;
    }

    private static int FiveBits(ReadOnlySpan<byte> bytes, int bit)
    {
        var at = bit >> 3;
        var two = (bytes[at] << 8) | (at + 1 < bytes.Length ? bytes[at + 1] : 0);
        return (two >> (11 - (bit & 7))) & 31;
    }
}
