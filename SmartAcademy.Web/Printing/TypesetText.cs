using SmartAcademy.Web.Printing.Native;

namespace SmartAcademy.Web.Printing;

/// <summary>Text that has been shaped, wrapped and measured, ready to be drawn; lengths in points.</summary>
internal sealed class TypesetText : IDisposable
{
    internal TypesetText(GObjectHandle layout, TextStyle style)
    {
        (Layout, Ink, Size) = (layout, style.Ink, style.Size);
        PangoNative.LayoutGetExtents(layout, out var shape, out var logical);
        Width = logical.Width / PangoNative.UnitsPerPoint;
        Height = logical.Height / PangoNative.UnitsPerPoint;
        InkCentre = (shape.Y + (shape.Height / 2.0)) / PangoNative.UnitsPerPoint;
        Baseline = PangoNative.LayoutGetBaseline(layout) / PangoNative.UnitsPerPoint;
        LineCount = PangoNative.LayoutGetLineCount(layout);
        IsShortened = PangoNative.LayoutIsEllipsized(layout) != 0;
    }

    /// <summary>The font size that was used.</summary>
    public double Size { get; }

    /// <summary>Width of the longest line, not of the column.</summary>
    public double Width { get; }

    public double Height { get; }

    /// <summary>From the top to the baseline of the first line.</summary>
    public double Baseline { get; }

    /// <summary>From the top to the middle of what is really printed, to centre a word by eye.</summary>
    public double InkCentre { get; }

    public int LineCount { get; }

    /// <summary>Whether an ellipsis stands for text that found no room.</summary>
    public bool IsShortened { get; }

    internal GObjectHandle Layout { get; }

    internal Ink Ink { get; }

    public void Dispose() => Layout.Dispose();
}
