using SmartAcademy.Web.Printing.Native;

namespace SmartAcademy.Web.Printing;

/// <summary>
/// A PDF written page by page to a stream. Draw on the canvas of the newest page, send pages on with
/// <see cref="FlushAsync"/>, and end with <see cref="FinishAsync"/>; a document disposed before that is cut short.
/// One document belongs to one piece of work; different documents may be written at the same time.
/// </summary>
internal sealed class PdfDocument(Stream stream, string title) : IDisposable
{
    private const string Creator = "Smart Academy";

    private readonly PdfOutput _output = new();
    private readonly Typesetter _typesetter = new();
    private CairoSurfaceHandle? _surface;
    private CairoHandle? _cairo;

    public Typesetter Typesetter => _typesetter;

    public int PageCount { get; private set; }

    /// <summary>Ends the page before and begins one of any size.</summary>
    public Canvas AddPage(PageSize size)
    {
        if (_surface is null || _cairo is null)
        {
            (_surface, _cairo) = Open(size);
        }
        else
        {
            EndPage(_cairo);
            CairoNative.PdfSurfaceSetSize(_surface, size.Width, size.Height);
        }

        PageCount++;
        return new Canvas(_cairo, _typesetter, size);
    }

    /// <summary>Sends on the pages that are complete.</summary>
    public ValueTask FlushAsync(CancellationToken ct) => _output.SendAsync(stream, ct);

    /// <exception cref="InvalidOperationException">The document has no page.</exception>
    public async Task FinishAsync(CancellationToken ct)
    {
        if (_surface is null || _cairo is null)
        {
            throw new InvalidOperationException("A document needs at least one page.");
        }

        EndPage(_cairo);
        CairoNative.SurfaceFinish(_surface);
        CairoException.ThrowUnlessSuccess(CairoNative.SurfaceStatus(_surface));
        await FlushAsync(ct);
    }

    public void Dispose()
    {
        _cairo?.Dispose();
        _surface?.Dispose();
        _output.Dispose();
        _typesetter.Dispose();
    }

    private (CairoSurfaceHandle Surface, CairoHandle Cairo) Open(PageSize first)
    {
        var surface = _output.OpenSurface(first);
        CairoNative.PdfSurfaceSetMetadata(surface, CairoNative.MetadataTitle, title);
        CairoNative.PdfSurfaceSetMetadata(surface, CairoNative.MetadataCreator, Creator);
        return (surface, CairoNative.Create(surface));
    }

    private static void EndPage(CairoHandle cairo)
    {
        CairoDrawing.ShowPage(cairo);
        CairoException.ThrowUnlessSuccess(CairoNative.Status(cairo));
    }
}
