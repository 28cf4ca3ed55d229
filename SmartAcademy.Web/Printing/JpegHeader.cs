using System.Buffers.Binary;

namespace SmartAcademy.Web.Printing;

/// <summary>What the frame header of a JPEG says (ITU-T T.81, B.2.2).</summary>
internal readonly record struct JpegHeader(int Width, int Height)
{
    private const byte MarkerStart = 0xFF;
    private const byte StartOfScan = 0xDA;
    private const int FrameBytes = 8;
    private const int BitsPerSample = 8;

    /// <summary>Null unless this is a grey or colour JPEG of the kinds that every PDF reader shows: baseline, extended or progressive.</summary>
    public static JpegHeader? Read(ReadOnlySpan<byte> jpeg)
    {
        if (!jpeg.StartsWith((ReadOnlySpan<byte>)[MarkerStart, 0xD8, MarkerStart]))
        {
            return null;
        }

        var at = 2;
        while (at + 4 <= jpeg.Length && jpeg[at] == MarkerStart)
        {
            var marker = jpeg[at + 1];
            var segment = jpeg[(at + 2)..];
            if (marker is >= 0xC0 and <= 0xC2)
            {
                return ReadFrame(segment);
            }

            if (marker is StartOfScan)
            {
                return null;
            }

            at += marker is MarkerStart ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(segment);
        }

        return null;
    }

    private static JpegHeader? ReadFrame(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < FrameBytes || segment[2] != BitsPerSample || segment[7] is not (1 or 3))
        {
            return null;
        }

        var height = BinaryPrimitives.ReadUInt16BigEndian(segment[3..]);
        var width = BinaryPrimitives.ReadUInt16BigEndian(segment[5..]);
        return width > 0 && height > 0 ? new JpegHeader(width, height) : null;
    }
}
