using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace SmartAcademy.E2E.Support;

/// <summary>The cable between a phone and the portal. A test cuts it for real: a browser's own "offline" does not reach all that a page does.</summary>
internal sealed class Wire : IAsyncDisposable
{
    private readonly IPEndPoint portal;
    private readonly ConcurrentDictionary<TcpClient, bool> clients = new();
    private TcpListener listener;
    private Task accepting;

    private Wire(Uri address)
    {
        portal = new IPEndPoint(IPAddress.Loopback, address.Port);
        listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        accepting = AcceptAsync(listener);
    }

    /// <summary>The portal as the phone knows it; the same after a cut.</summary>
    public Uri Address => new($"http://localhost:{Port}/");

    /// <summary>While true, what is sent goes into a hole: nothing is refused and nothing answered.</summary>
    public bool IsHole { get; set; }

    private int Port { get; }

    public static Wire To(Portal portal) => new(portal.Address);

    /// <summary>From now on nobody answers at the address, and what was under way breaks off.</summary>
    public async Task CutAsync()
    {
        listener.Dispose();
        foreach (var client in clients.Keys)
        {
            client.Dispose();
        }

        await accepting;
    }

    public void Mend()
    {
        listener = new TcpListener(IPAddress.Loopback, Port);
        listener.Start();
        accepting = AcceptAsync(listener);
    }

    public async ValueTask DisposeAsync() => await CutAsync();

    private async Task AcceptAsync(TcpListener at)
    {
        try
        {
            while (true)
            {
                _ = CarryAsync(await at.AcceptTcpClientAsync());
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Cut.
        }
    }

    private async Task CarryAsync(TcpClient phone)
    {
        using var house = new TcpClient();
        clients[phone] = clients[house] = true;
        try
        {
            await house.ConnectAsync(portal);
            await Task.WhenAny(PourAsync(phone, house), PourAsync(house, phone));
        }
        catch (Exception end) when (end is SocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // One of the ends is gone, and the other follows.
        }
        finally
        {
            phone.Dispose();
            clients.TryRemove(phone, out _);
            clients.TryRemove(house, out _);
        }
    }

    private async Task PourAsync(TcpClient from, TcpClient to)
    {
        var (source, target) = (from.GetStream(), to.GetStream());
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await source.ReadAsync(buffer)) > 0)
        {
            if (!IsHole)
            {
                await target.WriteAsync(buffer.AsMemory(0, read));
            }
        }
    }
}
