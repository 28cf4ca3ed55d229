using SmartAcademy.Web.Printing.Native;

namespace SmartAcademy.Web.Printing;

/// <summary>The origin and clip of a canvas, given back when disposed.</summary>
internal sealed class SavedDrawing : IDisposable
{
    private readonly CairoHandle _cairo;

    public SavedDrawing(CairoHandle cairo)
    {
        _cairo = cairo;
        CairoDrawing.Save(cairo);
    }

    public void Dispose() => CairoDrawing.Restore(_cairo);
}
