using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Access;

/// <summary>An offer to a phone or a kiosk to become a reader device, good once and for a quarter of an hour.</summary>
public sealed class DeviceEnrolment : IOwnedBySchool
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private DeviceEnrolment()
    {
    }

    public DeviceEnrolment(Guid schoolId, Guid deviceId, byte[] codeHash, Guid? by, DateTimeOffset at)
    {
        (Id, SchoolId, DeviceId) = (Guid.CreateVersion7(), schoolId, deviceId);
        (CodeHash, OfferedBy, OfferedAt, ExpiresAt) = (codeHash, by, at, at + Lifetime);
    }

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    public Guid DeviceId { get; private set; }

    /// <summary>SHA-256 of the code; the code itself has 256 random bits and is shown once.</summary>
    public byte[] CodeHash { get; private set; } = [];

    public Guid? OfferedBy { get; private set; }

    public DateTimeOffset OfferedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? UsedAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public bool IsOpen(DateTimeOffset at) => Fault(at) is null;

    /// <summary>Spends the code; a spent, withdrawn or old one says which it is.</summary>
    public Result Use(DateTimeOffset at)
    {
        if (Fault(at) is { } fault)
        {
            return fault;
        }

        UsedAt = at;
        return Result.Ok;
    }

    /// <summary>Makes an open code void; one that ended already stays as it is.</summary>
    public void Withdraw(DateTimeOffset at) => WithdrawnAt = IsOpen(at) ? at : WithdrawnAt;

    private Refusal? Fault(DateTimeOffset at) =>
        UsedAt is not null ? AccessRefusals.CodeUsed
        : WithdrawnAt is not null ? AccessRefusals.CodeWithdrawn
        : at >= ExpiresAt ? AccessRefusals.CodeExpired
        : null;
}
