using Microsoft.Win32.SafeHandles;

namespace SmartAcademy.Web.Printing.Native;

/// <summary>Owns a <c>PangoFontDescription</c>.</summary>
internal sealed class FontDescriptionHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        PangoNative.FontDescriptionFree(handle);
        return true;
    }
}
