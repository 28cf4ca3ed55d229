using Microsoft.Win32.SafeHandles;

namespace SmartAcademy.Web.Printing.Native;

/// <summary>Owns one reference to a <c>cairo_surface_t</c>.</summary>
internal sealed class CairoSurfaceHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        CairoNative.SurfaceDestroy(handle);
        return true;
    }
}
