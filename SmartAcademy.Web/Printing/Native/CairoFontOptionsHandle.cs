using Microsoft.Win32.SafeHandles;

namespace SmartAcademy.Web.Printing.Native;

/// <summary>Owns a <c>cairo_font_options_t</c>.</summary>
internal sealed class CairoFontOptionsHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        CairoNative.FontOptionsDestroy(handle);
        return true;
    }
}
