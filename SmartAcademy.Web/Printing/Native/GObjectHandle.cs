using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace SmartAcademy.Web.Printing.Native;

/// <summary>Owns one reference to a GObject: a Pango font map, context or layout.</summary>
internal sealed partial class GObjectHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        Unref(handle);
        return true;
    }

    [LibraryImport(PrintingLibraries.GObject, EntryPoint = "g_object_unref")]
    private static partial void Unref(nint instance);
}
