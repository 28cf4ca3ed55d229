using OtpNet;

namespace SmartAcademy.Data.Factors;

/// <summary>Six digits that change every 30 seconds (RFC 6238, SHA-1, as every authenticator app has them).</summary>
internal static class TotpCodes
{
    public const int Digits = 6;

    private const int SecretBytes = 20;
    private const string Issuer = "Smart Academy";

    /// <summary>A clock may be one step off, either way.</summary>
    private static readonly VerificationWindow Drift = new(previous: 1, future: 1);

    /// <summary>A new secret in Base32, as people type it.</summary>
    public static string MakeSecret() => Base32Encoding.ToString(KeyGeneration.GenerateRandomKey(SecretBytes));

    /// <summary>The time step that the code belongs to; null when it is none of now.</summary>
    public static long? StepOf(string secret, string code, DateTimeOffset now) =>
        new Totp(Base32Encoding.ToBytes(secret)).VerifyTotp(now.UtcDateTime, code, out var step, Drift) ? step : null;

    /// <summary>What the app reads from the QR code.</summary>
    public static string Address(string secret, string login) => new OtpUri(OtpType.Totp, secret, login, Issuer).ToString();
}
