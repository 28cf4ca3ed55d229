namespace SmartAcademy.Web.Printing;

/// <summary>This machine lacks a system library or a font that printing needs; the message says what to install.</summary>
internal sealed class PrintingUnavailableException(string message) : Exception(message)
{
    public static PrintingUnavailableException ForLibrary(string library) =>
        new($"Printing needs {library}, which is not installed. Type: apt-get install libpangocairo-1.0-0");

    public static PrintingUnavailableException ForFont(string family) =>
        new($"Printing needs the font '{family}', which is not installed. Type: apt-get install fonts-noto-core");
}
