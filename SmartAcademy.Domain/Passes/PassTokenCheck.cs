namespace SmartAcademy.Domain.Passes;

/// <summary>
/// CRC-8 (polynomial x⁸+x²+x+1) of a token's secret. It notices every single misread letter and every pair of neighbours
/// swapped, so such a slip is answered without a look-up; it is no protection against forgery, the secret is.
/// </summary>
internal static class PassTokenCheck
{
    private const byte Polynomial = 0x07;

    /// <summary>Not zero, so that a secret of zeros has a check of its own.</summary>
    private const byte Start = 0xA5;

    public static byte Of(ReadOnlySpan<byte> secret)
    {
        var rest = Start;
        foreach (var value in secret)
        {
            rest ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                rest = (byte)((rest & 0x80) != 0 ? (rest << 1) ^ Polynomial : rest << 1);
            }
        }

        return rest;
    }
}
