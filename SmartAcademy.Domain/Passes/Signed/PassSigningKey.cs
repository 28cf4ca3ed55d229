using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Passes.Signed;

/// <summary>A key with which a school signs its passes. The one with the highest number signs; the others verify until they are retired.</summary>
public sealed class PassSigningKey : IOwnedBySchool
{
    private PassSigningKey()
    {
    }

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    /// <summary>1 for the school's first; the key id in codes and in the published keys.</summary>
    public int Number { get; private set; }

    /// <summary>x and y of the point on P-256, 32 bytes each.</summary>
    public byte[] PublicKey { get; private set; } = [];

    /// <summary>PKCS #8 in Base64; sealed at rest.</summary>
    public string PrivateKey { get; private set; } = "";

    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>Null when the portal made it because a card was wanted.</summary>
    public Guid? MadeBy { get; private set; }

    public DateTimeOffset? RetiredAt { get; private set; }

    public Guid? RetiredBy { get; private set; }

    public uint Version { get; private set; }

    public static PassSigningKey Make(Guid schoolId, int number, Guid? by, DateTimeOffset at)
    {
        var (secret, point) = PassSignature.MakeKey();
        return new PassSigningKey
        {
            Id = Guid.CreateVersion7(),
            SchoolId = schoolId,
            Number = number,
            PublicKey = point,
            PrivateKey = Convert.ToBase64String(secret),
            MadeBy = by,
            MadeAt = at,
        };
    }

    /// <summary>Lets codes under this key open nothing any more; for good.</summary>
    /// <param name="isCurrent">Whether it signs the cards of today.</param>
    /// <param name="by">Who decides it.</param>
    /// <param name="at">When.</param>
    public Result Retire(bool isCurrent, Guid? by, DateTimeOffset at)
    {
        if (RetiredAt is not null)
        {
            return PassRefusals.SigningKeyRetired;
        }

        if (isCurrent)
        {
            return PassRefusals.SigningKeyCurrent;
        }

        (RetiredAt, RetiredBy) = (at, by);
        return Result.Ok;
    }

    public PassSigner Signer() => new(SchoolId, Number, Convert.FromBase64String(PrivateKey));
}
