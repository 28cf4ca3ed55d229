using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SmartAcademy.Web.Printing.Native;

namespace SmartAcademy.Web.Printing;

/// <summary>Gathers what Cairo writes until it is sent on asynchronously; Cairo itself can only write synchronously.</summary>
internal sealed class PdfOutput : IDisposable
{
    private readonly ArrayBufferWriter<byte> _pending = new(64 * 1024);
    private GCHandle _self;

    public PdfOutput() => _self = GCHandle.Alloc(this);

    public unsafe CairoSurfaceHandle OpenSurface(PageSize first) =>
        CairoNative.PdfSurfaceForStream(&Write, GCHandle.ToIntPtr(_self), first.Width, first.Height);

    public async ValueTask SendAsync(Stream stream, CancellationToken ct)
    {
        await stream.WriteAsync(_pending.WrittenMemory, ct);
        _pending.ResetWrittenCount();
    }

    /// <summary>Only after the surface is closed: Cairo holds a pointer to this.</summary>
    public void Dispose()
    {
        if (_self.IsAllocated)
        {
            _self.Free();
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static unsafe int Write(nint closure, byte* bytes, uint length)
    {
        if (GCHandle.FromIntPtr(closure).Target is not PdfOutput output)
        {
            return CairoNative.WriteError;
        }

        output._pending.Write(new ReadOnlySpan<byte>(bytes, (int)length));
        return CairoNative.Success;
    }
}
