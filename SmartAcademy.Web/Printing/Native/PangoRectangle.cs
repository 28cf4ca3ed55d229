using System.Runtime.InteropServices;

namespace SmartAcademy.Web.Printing.Native;

/// <summary>A rectangle in Pango units, 1024 to the point.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct PangoRectangle
{
    public readonly int X;
    public readonly int Y;
    public readonly int Width;
    public readonly int Height;
}
