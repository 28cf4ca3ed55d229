using System.Globalization;

namespace SmartAcademy.Bench.Setup;

/// <summary>What figures must be read together with: how many processors there are, and how busy others keep them.</summary>
internal static class Machine
{
    private const string LoadFile = "/proc/loadavg";

    public static string Describe()
    {
        var load = File.Exists(LoadFile) ? File.ReadAllText(LoadFile).Split(' ')[0] : "unknown";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} processors, load of the last minute {load}; portal, database and load share them.");
    }
}
