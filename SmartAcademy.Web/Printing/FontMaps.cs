using System.Collections.Concurrent;
using SmartAcademy.Web.Printing.Native;

namespace SmartAcademy.Web.Printing;

/// <summary>
/// Warm Pango font maps. A font map serves one document at a time, whichever threads its asynchronous writing
/// visits, so documents never share one; it is kept for the next because a cold one takes tens of milliseconds.
/// </summary>
internal static class FontMaps
{
    /// <summary>Named one by one; otherwise a line of mixed scripts falls back to some other face.</summary>
    public static readonly string[] Families = ["Noto Sans", "Noto Sans Bengali", "Noto Naskh Arabic"];

    private static readonly ConcurrentBag<GObjectHandle> Idle = [];

    /// <exception cref="PrintingUnavailableException">A library or a font is not installed.</exception>
    public static GObjectHandle Rent()
    {
        PrintingLibraries.Require();
        return Idle.TryTake(out var fontMap) ? fontMap : Create();
    }

    public static void Return(GObjectHandle fontMap)
    {
        if (Idle.Count < Environment.ProcessorCount)
        {
            Idle.Add(fontMap);
            return;
        }

        fontMap.Dispose();
    }

    private static GObjectHandle Create()
    {
        var fontMap = PangoNative.FontMapNew();
        PangoNative.FontMapSetResolution(fontMap, Units.PointsPerInch);
        foreach (var family in Families)
        {
            if (PangoNative.FontMapGetFamily(fontMap, family) == 0)
            {
                fontMap.Dispose();
                throw PrintingUnavailableException.ForFont(family);
            }
        }

        return fontMap;
    }
}
