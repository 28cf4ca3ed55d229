using Microsoft.Extensions.Caching.Memory;
using SmartAcademy.Data.Access;

namespace SmartAcademy.Web.Access;

/// <summary>
/// Remembers for a minute whose key a hash is, so that a scan costs one round trip. Endpoints that rely on it check
/// again that the key lives, inside their statement; see <see cref="ChecksKeyItself"/>.
/// </summary>
internal sealed class KnownDevices(DeviceDirectory directory, IMemoryCache cache)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public DeviceIdentity? Recall(byte[] keyHash) => cache.Get<DeviceIdentity>(NameOf(keyHash));

    public async Task<DeviceIdentity?> FindAsync(byte[] keyHash, CancellationToken ct)
    {
        var device = await directory.FindAsync(keyHash, ct);
        if (device is null)
        {
            Forget(keyHash);
            return null;
        }

        cache.Set(NameOf(keyHash), device, Minute);
        return device;
    }

    public void Forget(byte[] keyHash) => cache.Remove(NameOf(keyHash));

    private static string NameOf(byte[] keyHash) => "device-key:" + Convert.ToHexString(keyHash);
}
