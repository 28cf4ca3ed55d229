using System.Buffers.Binary;

namespace SmartAcademy.Web.Students.Photos;

/// <summary>
/// What the first bytes of a picture say of its kind and size, read without decoding it. A name or a content type proves nothing.
/// </summary>
internal sealed record PictureHeader(PictureKind Kind, int Width, int Height)
{
    private const int LargestSide = 12_000;
    private const long MostPixels = 50_000_000;

    private static readonly byte[] PngSignature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>A picture of so many pixels would cost too much to open, however small its file.</summary>
    public bool IsTooLarge => Width > LargestSide || Height > LargestSide || (long)Width * Height > MostPixels;

    /// <summary>Null when the bytes are no JPEG, PNG or WebP with a size.</summary>
    public static PictureHeader? Read(ReadOnlySpan<byte> bytes)
    {
        var found = bytes switch
        {
            [0xFF, 0xD8, 0xFF, ..] => JpegHeader.Read(bytes),
            _ when bytes.StartsWith(PngSignature) => Png(bytes),
            _ when bytes.StartsWith("RIFF"u8) && bytes.Length >= 30 && bytes[8..].StartsWith("WEBP"u8) => WebP(bytes),
            _ => null,
        };
        return found is { Width: > 0, Height: > 0 } ? found : null;
    }

    /// <summary>Width and height stand in the first chunk, IHDR (W3C PNG, 11.2.1).</summary>
    private static PictureHeader? Png(ReadOnlySpan<byte> bytes) => bytes.Length >= 24 && bytes[12..].StartsWith("IHDR"u8)
        ? new PictureHeader(PictureKind.Png, BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]))
        : null;

    /// <summary>Lossy, lossless and extended WebP each write their size elsewhere (RFC 9649).</summary>
    private static PictureHeader? WebP(ReadOnlySpan<byte> bytes)
    {
        var chunk = bytes[12..];
        if (chunk.StartsWith("VP8 "u8))
        {
            return Of(Sixteen(bytes[26..]) & 0x3FFF, Sixteen(bytes[28..]) & 0x3FFF);
        }

        if (chunk.StartsWith("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
            return Of((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
        }

        return chunk.StartsWith("VP8X"u8) ? Of(TwentyFour(bytes[24..]) + 1, TwentyFour(bytes[27..]) + 1) : null;

        static PictureHeader Of(int width, int height) => new(PictureKind.WebP, width, height);
    }

    private static int Sixteen(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static int TwentyFour(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
