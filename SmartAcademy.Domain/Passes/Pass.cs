using System.Security.Cryptography;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Passes;

/// <summary>What opens a gate for one person until a day. The secret of its QR code is never stored; see <see cref="PassToken"/>.</summary>
public sealed class Pass : IOwnedBySchool
{
    public const int LongestReason = 300;

    /// <summary>Where a day begins first on earth, before UTC.</summary>
    private static readonly TimeSpan EarliestZone = TimeSpan.FromHours(14);

    /// <summary>Days that a temporary pass may last after its first.</summary>
    public const int LongestTemporary = 30;

    private Pass()
    {
    }

    private Pass(Guid schoolId, Guid? studentId, string number, PassType type) =>
        (Id, SchoolId, StudentId, Number, Type) = (Guid.CreateVersion7(), schoolId, studentId, number, type);

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    /// <summary>The holder; null for a visitor's pass.</summary>
    public Guid? StudentId { get; private set; }

    /// <summary>Unique, printed on the card.</summary>
    public string Number { get; private set; } = "";

    public PassType Type { get; private set; }

    public PassStatus Status { get; private set; }

    public DateOnly IssuedOn { get; private set; }

    /// <summary>Whole milliseconds, as the signed code tells it: "all issued before" means the same to a gate with and without a connection.</summary>
    public DateTimeOffset IssuedAt { get; private set; }

    /// <summary>The last day on which the pass is good.</summary>
    public DateOnly ExpiresOn { get; private set; }

    /// <summary>Which server key makes this pass's token.</summary>
    public int KeyVersion { get; private set; }

    /// <summary>SHA-256 of the token, 32 bytes; a dump of the database hands out no working pass.</summary>
    public byte[] TokenHash { get; private set; } = [];

    public Guid? IssuedBy { get; private set; }

    public Guid? RevokedBy { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Why it was revoked or made inactive.</summary>
    public string? Reason { get; private set; }

    /// <summary>The lost card that this one replaces.</summary>
    public Guid? ReplacesPassId { get; private set; }

    public uint Version { get; private set; }

    public static Result<Pass> Issue(PassOrder order, DateOnly today)
    {
        if (order.ExpiresOn < today)
        {
            return PassRefusals.ExpiryInThePast;
        }

        if (order.Type is PassType.Temporary && order.ExpiresOn > today.AddDays(LongestTemporary))
        {
            return PassRefusals.TemporaryTooLong;
        }

        return new Pass(order.SchoolId, order.StudentId, order.Number, order.Type)
        {
            IssuedOn = today,
            IssuedAt = WholeMilliseconds(order.IssuedAt ?? new DateTimeOffset(today, TimeOnly.MinValue, EarliestZone)),
            ExpiresOn = order.ExpiresOn,
            IssuedBy = order.IssuedBy,
            ReplacesPassId = order.ReplacesPassId,
        };
    }

    /// <summary>Makes the token with the current key, and remembers only which key it was and the token's hash.</summary>
    public PassToken Seal(IPassKeys keys)
    {
        var key = keys.Find(keys.CurrentVersion) ?? throw new InvalidOperationException("The current key of passes is not there.");
        var token = PassToken.Make(key, Id);
        (KeyVersion, TokenHash) = (keys.CurrentVersion, token.Hash());
        return token;
    }

    /// <summary>Makes the same token again, for a reprint; refused when the key it was sealed with is no longer the house's.</summary>
    public Result<PassToken> Unseal(IPassKeys keys)
    {
        if (keys.Find(KeyVersion) is not { } key)
        {
            return PassRefusals.KeyMissing;
        }

        var token = PassToken.Make(key, Id);
        return CryptographicOperations.FixedTimeEquals(token.Hash(), TokenHash) ? token : PassRefusals.KeyMissing;
    }

    public PassStatus StatusOn(DateOnly day) =>
        Status is PassStatus.Active or PassStatus.Inactive && ExpiresOn < day ? PassStatus.Expired : Status;

    public Result Activate(DateOnly today) => StatusOn(today) switch
    {
        PassStatus.Revoked => PassRefusals.AlreadyRevoked,
        PassStatus.Expired => PassRefusals.Expired,
        PassStatus.Active => PassRefusals.AlreadyActive,
        _ => Become(PassStatus.Active, null),
    };

    /// <summary>Stops the pass until it is activated again.</summary>
    public Result Deactivate(string? reason, DateOnly today) => StatusOn(today) switch
    {
        PassStatus.Revoked => PassRefusals.AlreadyRevoked,
        PassStatus.Expired => PassRefusals.Expired,
        PassStatus.Inactive => PassRefusals.NotActive,
        _ => Stop(PassStatus.Inactive, reason),
    };

    /// <summary>Revokes the pass for good; a revoked pass never opens a gate again.</summary>
    public Result Revoke(Guid? by, string? reason, DateTimeOffset at)
    {
        if (Status is PassStatus.Revoked)
        {
            return PassRefusals.AlreadyRevoked;
        }

        var result = Stop(PassStatus.Revoked, reason);
        if (!result.IsRefused)
        {
            (RevokedBy, RevokedAt) = (by, at);
        }

        return result;
    }

    /// <summary>Marks a pass whose last day has gone by.</summary>
    public Result Expire(DateOnly today)
    {
        if (StatusOn(today) is not PassStatus.Expired || Status is PassStatus.Expired)
        {
            return PassRefusals.NotExpired;
        }

        return Become(PassStatus.Expired, Reason);
    }

    private static DateTimeOffset WholeMilliseconds(DateTimeOffset at) => DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());

    private Result Stop(PassStatus status, string? reason)
    {
        var trimmed = reason?.Trim() ?? "";
        if (trimmed.Length == 0)
        {
            return PassRefusals.ReasonNeeded;
        }

        return trimmed.Length > LongestReason ? PassRefusals.ReasonTooLong : Become(status, trimmed);
    }

    private Result Become(PassStatus status, string? reason)
    {
        (Status, Reason) = (status, reason);
        return Result.Ok;
    }
}
