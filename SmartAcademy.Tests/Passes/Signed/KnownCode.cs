using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Passes.Signed;

namespace SmartAcademy.Tests.Passes.Signed;

/// <summary>The published example of <c>docs/pass-token.md</c>: a key that guards nothing, and a code that it signed.</summary>
internal static class KnownCode
{
    public const string PrivateKey =
        "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgNvlXWK60ZZ3qSb16XPMjm7cofbiOv6tZ39AAAm2MtPShRANCAAQP"
        + "bVQlQDj1PjLRTBcb3s4rVzAEq88F4g5eXJBJTRfbQxMRERxuXh9QZw1j5ZfDOmeqT7RTORMz64X13w742r6v";

    public const string PublicX = "0f6d54254038f53e32d14c171bdece2b573004abcf05e20e5e5c90494d17db43";

    public const string PublicY = "1311111c6e5e1f50670d63e597c33a67aa4fb453391333eb85f5df0ef8dabeaf";

    public const string Text =
        "SA2068B3GG001P0100000000000L80065KSK186SO11SA5XGS8N3ONF0CFR06DPOPFLFCIHR9K51D834C1I6PP30C1H68QGTGBQC"
        + "LQNGP90ADKN8Q39DDGGEKS5EQINT822375EIJTRORICH25UBD1HOI84I8VP79IFLHL474AG3UCT9F8EOUH9NH62SJNVGKI118K1O"
        + "QGAKP4LB8SUUCNA6SDKVND3NKF5BDD5F6G";

    public static readonly Guid School = Guid.Parse("0190b1c2-0000-7000-8000-0000000000aa");

    public static readonly SignedPass Facts = new()
    {
        SchoolId = School,
        KeyNumber = 3,
        Secret = PassToken.Make(new byte[32], Guid.Parse("0190b1c2-0000-7000-8000-000000000001")),
        Number = "P2026000123",
        IssuedAt = DateTimeOffset.FromUnixTimeMilliseconds(1_767_578_400_123),
        ValidFrom = new DateOnly(2026, 1, 5),
        ValidUntil = new DateOnly(2026, 12, 31),
        HolderName = "Ayesha Siddika",
        ClassLabel = "Seven B",
    };

    public static byte[] PublicKey => [.. Convert.FromHexString(PublicX), .. Convert.FromHexString(PublicY)];

    public static PassSigner Signer => new(School, 3, Convert.FromBase64String(PrivateKey));
}
