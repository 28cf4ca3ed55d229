using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SmartAcademy.Web.Printing.Native;

/// <summary>Lets Cairo read a PNG from memory.</summary>
internal sealed unsafe class PngSource(byte[] png)
{
    private int _position;

    public static CairoSurfaceHandle Decode(byte[] png)
    {
        var source = GCHandle.Alloc(new PngSource(png));
        try
        {
            return CairoNative.ImageSurfaceFromPng(&Read, GCHandle.ToIntPtr(source));
        }
        finally
        {
            source.Free();
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Read(nint closure, byte* into, uint length)
    {
        if (GCHandle.FromIntPtr(closure).Target is not PngSource source)
        {
            return CairoNative.ReadError;
        }

        return source.TryCopy(new Span<byte>(into, (int)length)) ? CairoNative.Success : CairoNative.ReadError;
    }

    private bool TryCopy(Span<byte> into)
    {
        if (png.Length - _position < into.Length)
        {
            return false;
        }

        png.AsSpan(_position, into.Length).CopyTo(into);
        _position += into.Length;
        return true;
    }
}
