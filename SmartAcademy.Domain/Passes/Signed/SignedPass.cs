namespace SmartAcademy.Domain.Passes.Signed;

/// <summary>What a signed code says of a pass. It is true as of the print; whether the pass is still good is for the database, or for the revocation list.</summary>
public sealed record SignedPass
{
    public required Guid SchoolId { get; init; }

    /// <summary>Which of the school's keys signed it, 1 to 65,535.</summary>
    public required int KeyNumber { get; init; }

    public required PassToken Secret { get; init; }

    /// <summary>The pass number, at most 20 ASCII characters.</summary>
    public required string Number { get; init; }

    /// <summary>Whole milliseconds.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day on which the pass is good.</summary>
    public required DateOnly ValidUntil { get; init; }

    /// <summary>Cut at a letter where it is too long for a code; see <see cref="SignedPassBytes.MostBytes"/>.</summary>
    public required string HolderName { get; init; }

    /// <summary>The short form, such as "Seven B"; empty for a holder without a class.</summary>
    public required string ClassLabel { get; init; }

    /// <summary>What stands on a card of a pass, before a key has signed it.</summary>
    public static SignedPass Of(Pass pass, PassToken secret, string holderName, string classLabel) => new()
    {
        SchoolId = pass.SchoolId,
        KeyNumber = 0,
        Secret = secret,
        Number = pass.Number,
        IssuedAt = pass.IssuedAt,
        ValidFrom = pass.IssuedOn,
        ValidUntil = pass.ExpiresOn,
        HolderName = holderName,
        ClassLabel = classLabel,
    };

    /// <summary>Never the secret: it may stand in a log.</summary>
    public override string ToString() => Number;
}
