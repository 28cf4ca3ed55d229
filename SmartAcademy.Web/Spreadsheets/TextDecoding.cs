using System.Text;

namespace SmartAcademy.Web.Spreadsheets;

/// <summary>
/// Text of a file of unknown encoding: by its byte order mark, else UTF-16 where many of every second byte are zero, else UTF-8 where it is
/// valid, else Windows-1252, in which old spreadsheet programs save.
/// </summary>
internal static class TextDecoding
{
    private const int BytesToLookAt = 4096;

    /// <summary>Delimiters, digits and spaces make up more than a fifth of any list, and have a zero for their other byte.</summary>
    private const double LeastZerosOfUtf16 = 0.2;

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Null when the bytes are no text at all.</summary>
    public static string? Decode(byte[] bytes)
    {
        var text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3),
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
            _ => WithoutMark(bytes),
        };
        return text.Contains('\0', StringComparison.Ordinal) ? null : text;
    }

    private static string WithoutMark(byte[] bytes)
    {
        var (even, odd) = (Zeros(bytes, first: 0), Zeros(bytes, first: 1));
        if (even == 0 && odd > LeastZerosOfUtf16)
        {
            return Encoding.Unicode.GetString(bytes);
        }

        if (odd == 0 && even > LeastZerosOfUtf16)
        {
            return Encoding.BigEndianUnicode.GetString(bytes);
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }

    /// <summary>The share of zeros among every second byte.</summary>
    private static double Zeros(byte[] bytes, int first)
    {
        var (looked, zeros) = (0, 0);
        for (var i = first; i < Math.Min(bytes.Length, BytesToLookAt); i += 2)
        {
            looked++;
            zeros += bytes[i] == 0 ? 1 : 0;
        }

        return looked == 0 ? 0 : (double)zeros / looked;
    }
}
