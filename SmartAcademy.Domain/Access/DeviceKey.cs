using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Access;

/// <summary>An API key of a reader device; only its hash is kept.</summary>
public sealed class DeviceKey : IOwnedBySchool
{
    private DeviceKey()
    {
    }

    public DeviceKey(Guid schoolId, Guid deviceId, byte[] keyHash, string hint, Guid? by, DateTimeOffset at)
    {
        (Id, SchoolId, DeviceId) = (Guid.CreateVersion7(), schoolId, deviceId);
        (KeyHash, Hint, CreatedBy, CreatedAt) = (keyHash, hint, by, at);
    }

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    public Guid DeviceId { get; private set; }

    /// <summary>SHA-256 of the key; the key itself has 256 random bits and is shown once.</summary>
    public byte[] KeyHash { get; private set; } = [];

    /// <summary>The first letters, so that a person can tell two keys apart.</summary>
    public string Hint { get; private set; } = "";

    public Guid? CreatedBy { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When the device last showed it, to the minute; written by the database function <c>device_of_key</c>.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public Result Revoke(DateTimeOffset at)
    {
        if (RevokedAt is not null)
        {
            return AccessRefusals.KeyAlreadyRevoked;
        }

        RevokedAt = at;
        return Result.Ok;
    }
}
