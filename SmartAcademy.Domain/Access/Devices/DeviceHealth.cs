using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Access.Devices;

/// <summary>The last heartbeat of a device. Written over with each one, by one statement; so it is no part of the audit.</summary>
public sealed class DeviceHealth : IOwnedBySchool
{
    private DeviceHealth()
    {
    }

    public Guid DeviceId { get; private set; }

    public Guid SchoolId { get; private set; }

    public DateTimeOffset BeatAt { get; private set; }

    /// <summary>How far its clock is ahead of the server's; negative when it is behind.</summary>
    public int DriftSeconds { get; private set; }

    public int Waiting { get; private set; }

    public DateTimeOffset? ListMadeAt { get; private set; }

    public string? Version { get; private set; }
}
