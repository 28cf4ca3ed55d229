using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Access;

/// <summary>A scanner or a phone at a gate; it proves itself by a key.</summary>
public sealed class ReaderDevice : IOwnedBySchool
{
    /// <summary>Two keys may live at once, so that a device changes its key without a gap.</summary>
    public const int MostLiveKeys = 2;

    private ReaderDevice()
    {
    }

    public ReaderDevice(Guid schoolId, string name, Guid accessPointId)
    {
        (Id, SchoolId, Name, AccessPointId) = (Guid.CreateVersion7(), schoolId, name, accessPointId);
        AccessPoints.Add(new DeviceAccessPoint(schoolId, Id, accessPointId));
    }

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The access point that counts when a scan names none.</summary>
    public Guid AccessPointId { get; private set; }

    public bool IsActive { get; private set; } = true;

    public DateTimeOffset? LastSeenAt { get; private set; }

    /// <summary>The access points it may scan for, its own included.</summary>
    public ICollection<DeviceAccessPoint> AccessPoints { get; } = [];

    public ICollection<DeviceKey> Keys { get; } = [];

    public bool MayTakeKey => Keys.Count(key => key.RevokedAt is null) < MostLiveKeys;

    public void Rename(string name) => Name = name;

    public void Serve(Guid ownAccessPointId, IEnumerable<Guid> accessPointIds)
    {
        AccessPointId = ownAccessPointId;
        var wanted = accessPointIds.Append(ownAccessPointId).ToHashSet();
        foreach (var gone in AccessPoints.Where(served => !wanted.Contains(served.AccessPointId)).ToList())
        {
            AccessPoints.Remove(gone);
        }

        foreach (var added in wanted.Except(AccessPoints.Select(served => served.AccessPointId)).ToList())
        {
            AccessPoints.Add(new DeviceAccessPoint(SchoolId, Id, added));
        }
    }

    public void SwitchOn() => IsActive = true;

    public void SwitchOff() => IsActive = false;

    /// <summary>Gives the device a key; refused while two are alive.</summary>
    public Result<DeviceKey> AddKey(byte[] keyHash, string hint, Guid? by, DateTimeOffset at)
    {
        if (!MayTakeKey)
        {
            return AccessRefusals.TwoKeysAlive;
        }

        var key = new DeviceKey(SchoolId, Id, keyHash, hint, by, at);
        Keys.Add(key);
        return key;
    }
}
