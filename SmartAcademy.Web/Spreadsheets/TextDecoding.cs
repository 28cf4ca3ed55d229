using System.Text;

namespace SmartAcademy.Web.Spreadsheets;

/// <summary>
/// Text of a file of unknown encoding: by its byte order mark, else UTF-16 where every other byte is zero, else UTF-8 where it is
/// valid, else Windows-1252, in which old spreadsheet programs save.
/// </summary>
internal static class TextDecoding
{
    private const int BytesToLookAt = 4096;

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
        if (HasZeros(bytes, oddPlaces: true) && !HasZeros(bytes, oddPlaces: false))
        {
            return Encoding.Unicode.GetString(bytes);
        }

        if (HasZeros(bytes, oddPlaces: false) && !HasZeros(bytes, oddPlaces: true))
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

    private static bool HasZeros(byte[] bytes, bool oddPlaces)
    {
        for (var i = oddPlaces ? 1 : 0; i < Math.Min(bytes.Length, BytesToLookAt); i += 2)
        {
            if (bytes[i] == 0)
            {
                return true;
            }
        }

        return false;
    }
}
