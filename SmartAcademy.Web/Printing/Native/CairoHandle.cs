using Microsoft.Win32.SafeHandles;

namespace SmartAcademy.Web.Printing.Native;

/// <summary>Owns a <c>cairo_t</c>.</summary>
internal sealed class CairoHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        CairoNative.Destroy(handle);
        return true;
    }
}
