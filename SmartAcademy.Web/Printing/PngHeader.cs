using System.Buffers.Binary;

namespace SmartAcademy.Web.Printing;

/// <summary>What the first chunk of a PNG says (W3C PNG, 11.2.1).</summary>
internal readonly record struct PngHeader(uint Width, uint Height)
{
    private const int WidthAt = 16;
    private const int HeightAt = 20;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static PngHeader? Read(ReadOnlySpan<byte> png) =>
        png.Length >= HeightAt + sizeof(uint) && png.StartsWith(Signature)
            ? new PngHeader(BinaryPrimitives.ReadUInt32BigEndian(png[WidthAt..]), BinaryPrimitives.ReadUInt32BigEndian(png[HeightAt..]))
            : null;
}
