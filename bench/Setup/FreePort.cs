using System.Net;
using System.Net.Sockets;

namespace SmartAcademy.Bench.Setup;

internal static class FreePort
{
    /// <summary>A port of the loopback address that nobody listens on.</summary>
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
