using System.Runtime.InteropServices;

namespace SmartAcademy.Web.Printing.Native;

/// <summary>Looks for the system libraries once, so that a bare machine gets one clear sentence and not a loader error.</summary>
internal static class PrintingLibraries
{
    public const string Cairo = "libcairo.so.2";
    public const string Pango = "libpango-1.0.so.0";
    public const string PangoCairo = "libpangocairo-1.0.so.0";
    public const string GObject = "libgobject-2.0.so.0";

    private static readonly Lazy<string?> Missing = new(() => FirstMissing(Cairo, Pango, PangoCairo, GObject));

    /// <exception cref="PrintingUnavailableException">A library is not installed.</exception>
    public static void Require()
    {
        if (Missing.Value is { } library)
        {
            throw PrintingUnavailableException.ForLibrary(library);
        }
    }

    public static string? FirstMissing(params ReadOnlySpan<string> libraries)
    {
        foreach (var library in libraries)
        {
            if (!NativeLibrary.TryLoad(library, out _))
            {
                return library;
            }
        }

        return null;
    }
}
