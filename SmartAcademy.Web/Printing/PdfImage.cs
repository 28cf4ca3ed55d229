using SmartAcademy.Web.Printing.Native;

namespace SmartAcademy.Web.Printing;

/// <summary>A picture for a document. Drawn on many pages it is written once; it may be disposed as soon as it has been drawn.</summary>
internal sealed class PdfImage : IDisposable
{
    /// <summary>Pixels on a side; a page at 600 dpi needs no more, and a hostile header cannot claim memory.</summary>
    public const int MaxSide = 5000;

    private PdfImage(CairoSurfaceHandle surface) => Surface = surface;

    /// <summary>Pixels.</summary>
    public int Width => CairoNative.ImageSurfaceWidth(Surface);

    /// <summary>Pixels.</summary>
    public int Height => CairoNative.ImageSurfaceHeight(Surface);

    internal CairoSurfaceHandle Surface { get; }

    /// <summary>Reads JPEG or PNG; null when the bytes are neither, broken or too large.</summary>
    public static PdfImage? Read(byte[]? bytes)
    {
        PrintingLibraries.Require();
        return bytes switch
        {
            null => null,
            _ when JpegHeader.Read(bytes) is { Width: <= MaxSide, Height: <= MaxSide } jpeg => Jpeg(bytes, jpeg),
            _ when PngHeader.Read(bytes) is { Width: <= MaxSide, Height: <= MaxSide } => Png(bytes),
            _ => null,
        };
    }

    public void Dispose() => Surface.Dispose();

    /// <summary>The JPEG goes into the PDF byte for byte; the blank pixels only give Cairo its size.</summary>
    private static unsafe PdfImage? Jpeg(byte[] bytes, JpegHeader header)
    {
        var surface = CairoNative.ImageSurface(CairoNative.FormatRgb24, header.Width, header.Height);
        var copy = NativeBytes.Copy(bytes);
        var status = CairoNative.SurfaceSetMimeBytes(surface, "image/jpeg", copy, (nuint)bytes.Length, &NativeBytes.Free, (nint)copy);
        CairoException.ThrowUnlessSuccess(status);
        return new PdfImage(surface);
    }

    private static PdfImage? Png(byte[] bytes)
    {
        var surface = PngSource.Decode(bytes);
        if (CairoNative.SurfaceStatus(surface) == CairoNative.Success)
        {
            return new PdfImage(surface);
        }

        surface.Dispose();
        return null;
    }
}
