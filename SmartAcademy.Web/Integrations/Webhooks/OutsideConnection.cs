using System.Net;
using System.Net.Sockets;
using SmartAcademy.Domain.Webhooks;

namespace SmartAcademy.Web.Integrations.Webhooks;

/// <summary>
/// Connects to addresses of the internet and to nothing else. The name is looked up here and the connection is made to the very address that
/// was checked, so that a name which leads elsewhere a moment later (DNS rebinding) leads nowhere.
/// </summary>
/// <param name="resolve">Looks a name up.</param>
/// <param name="localAllowed">Also to this machine; for development alone.</param>
internal sealed class OutsideConnection(Func<string, CancellationToken, Task<IPAddress[]>> resolve, bool localAllowed)
{
    /// <exception cref="NotOutsideException">One of the addresses is not of the internet; then none is called.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var number) ? [number] : await resolve(host, ct);
        if (addresses.Length == 0 || !Array.TrueForAll(addresses, IsAllowed))
        {
            throw new NotOutsideException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool IsAllowed(IPAddress address) => OutsideAddress.IsOutside(address) || (localAllowed && IPAddress.IsLoopback(address));
}
