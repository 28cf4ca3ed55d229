using System.Security.Cryptography;
using System.Text;

namespace SmartAcademy.Domain.Users.Codes;

/// <summary>A secret that a person may show once instead of a password. Only its hash is kept.</summary>
public sealed class OneTimeCode
{
    /// <summary>The tenth wrong try makes a code void.</summary>
    public const int Tries = 10;

    /// <summary>A typed code is short, so guessing it from a stolen table must cost time.</summary>
    private const int TypedIterations = 100_000;

    private OneTimeCode()
    {
    }

    public OneTimeCode(Guid userId, CodePurpose purpose, CodeForm form, string secret, string? subject, DateTimeOffset at, TimeSpan lifetime)
    {
        Id = Guid.CreateVersion7();
        (UserId, Purpose, Form, Subject) = (userId, purpose, form, subject);
        (CreatedAt, ExpiresAt, TriesLeft) = (at, at + lifetime, Tries);
        TokenHash = HashOf(secret, form, Id);
    }

    public Guid Id { get; private set; }

    public Guid UserId { get; private set; }

    public CodePurpose Purpose { get; private set; }

    public CodeForm Form { get; private set; }

    public byte[] TokenHash { get; private set; } = [];

    /// <summary>What the code proves: the new address or number; null when it proves the person only.</summary>
    public string? Subject { get; private set; }

    public int TriesLeft { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was used, or made void by a later one.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    public bool Matches(string secret) => CryptographicOperations.FixedTimeEquals(TokenHash, HashOf(secret, Form, Id));

    /// <summary>Costs what a look at a typed code costs; for codes that do not exist.</summary>
    public static void CompareWithNothing(string secret) => HashOf(secret, CodeForm.Paper, Guid.Empty);

    private static byte[] HashOf(string secret, CodeForm form, Guid id)
    {
        var text = Encoding.UTF8.GetBytes(secret);
        return form is CodeForm.Link
            ? SHA256.HashData(text)
            : Rfc2898DeriveBytes.Pbkdf2(text, id.ToByteArray(), TypedIterations, HashAlgorithmName.SHA256, SHA256.HashSizeInBytes);
    }
}
