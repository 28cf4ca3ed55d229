using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace SmartAcademy.Bench.Verify;

/// <summary>
/// A kept connection that speaks as much HTTP/1.1 as a reader device needs. A client library costs the machine a third of what the
/// portal does; pgbench, which the portal is measured against, costs next to nothing. So it waits in the system, each reader on a thread.
/// </summary>
internal sealed class ReaderConnection(Uri address, string key) : IDisposable
{
    private const int LongestAnswer = 32 * 1024;

    /// <summary>In milliseconds; then the answer counts as missing.</summary>
    private const int Patience = 15_000;

    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = Patience, SendTimeout = Patience };
    private readonly byte[] received = new byte[LongestAnswer];

    private readonly string head =
        $"POST {address.AbsolutePath} HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: Bearer {key}\r\nContent-Type: application/json\r\nContent-Length: ";

    /// <summary>The whole answer, head and body; empty when the connection was lost.</summary>
    public ReadOnlySpan<byte> Post(string json)
    {
        if (!socket.Connected)
        {
            socket.Connect(address.Host, address.Port);
        }

        socket.Send(Encoding.ASCII.GetBytes(head + json.Length.ToString(CultureInfo.InvariantCulture) + "\r\n\r\n" + json));
        var filled = 0;
        while (!IsWhole(received.AsSpan(0, filled)))
        {
            var more = socket.Receive(received.AsSpan(filled));
            if (more == 0)
            {
                return default;
            }

            filled += more;
        }

        return received.AsSpan(0, filled);
    }

    public void Dispose() => socket.Dispose();

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return false;
        }

        var body = answer[(end + 4)..];
        return LengthIn(answer[..end]) is { } length ? body.Length >= length : body.EndsWith("0\r\n\r\n"u8);
    }

    /// <summary>Null for an answer in chunks, whose last one is empty.</summary>
    private static int? LengthIn(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOf("Content-Length: "u8);
        if (at < 0)
        {
            return null;
        }

        var number = head[(at + "Content-Length: ".Length)..];
        var end = number.IndexOf((byte)'\r');
        return int.Parse(end < 0 ? number : number[..end], NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
