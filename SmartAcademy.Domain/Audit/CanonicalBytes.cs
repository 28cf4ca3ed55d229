using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SmartAcademy.Domain.Audit;

/// <summary>Feeds a hash so that no two different records give the same bytes: every text is told by its length first.</summary>
internal sealed class CanonicalBytes(IncrementalHash hash)
{
    private const long Nothing = -1;

    /// <summary>UTF-8; nothing and an empty text differ.</summary>
    public void Text(string? text)
    {
        if (text is null)
        {
            Number(Nothing);
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        Number(bytes.Length);
        hash.AppendData(bytes);
    }

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Number(bytes.Length);
        hash.AppendData(bytes);
    }

    /// <summary>Microseconds since 1970, UTC.</summary>
    public void Instant(DateTimeOffset instant) =>
        Number((instant.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond);

    /// <summary>Eight bytes, the highest first.</summary>
    public void Number(long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
