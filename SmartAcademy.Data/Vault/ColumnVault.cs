using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SmartAcademy.Domain.Vault;

namespace SmartAcademy.Data.Vault;

/// <summary>
/// Seals values of sensitive columns (AES-256-GCM under a random nonce) and makes the keyed hashes by which a phone is found.
/// The column's name is authenticated with the value, so a sealed value is good in its own column only.
/// </summary>
public sealed class ColumnVault(IKeyRing sealing, IKeyRing lookup)
{
    /// <summary>Knows the shape of the columns, and can open none.</summary>
    public static readonly ColumnVault Locked = new(new NoKeys(), new NoKeys());

    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int HashBytes = 16;

    private readonly DerivedKeys columns = new(sealing, "smart-academy/columns");
    private readonly DerivedKeys phones = new(lookup, "smart-academy/phones");

    public IKeyRing Sealing => sealing;

    public IKeyRing Lookup => lookup;

    /// <param name="column">Table and column, such as <c>students.phone</c>.</param>
    /// <param name="plain">What to keep secret.</param>
    public string Seal(string column, string plain)
    {
        var version = sealing.CurrentVersion;
        var text = Encoding.UTF8.GetBytes(plain);
        var sealedBytes = new byte[NonceBytes + text.Length + TagBytes];
        var (nonce, cipher, tag) = Parts(sealedBytes);
        RandomNumberGenerator.Fill(nonce.Span);
        using var aes = new AesGcm(columns.Of(version), TagBytes);
        aes.Encrypt(nonce.Span, text, cipher.Span, tag.Span, Encoding.UTF8.GetBytes(column));
        return SealedText.Write(version, Base64Url.EncodeToString(sealedBytes));
    }

    /// <exception cref="VaultException">The value is not sealed, its key is missing, or it was changed or moved from another column.</exception>
    public string Open(string column, string stored)
    {
        if (SealedText.Read(stored) is not var (version, body))
        {
            throw new VaultException($"A value of {column} is not sealed. Let `./academy migrate` seal it.");
        }

        var sealedBytes = Base64Url.DecodeFromChars(body);
        var (nonce, cipher, tag) = Parts(sealedBytes);
        var text = new byte[cipher.Length];
        using var aes = new AesGcm(columns.Of(version), TagBytes);
        try
        {
            aes.Decrypt(nonce.Span, cipher.Span, tag.Span, text, Encoding.UTF8.GetBytes(column));
        }
        catch (AuthenticationTagMismatchException wrong)
        {
            throw new VaultException($"A value of {column} does not open with key {version}: the key is another one, or the value was tampered with.", wrong);
        }

        return Encoding.UTF8.GetString(text);
    }

    /// <summary>What a phone is stored as to be found again: <c>{lookup key}.{HMAC-SHA256 cut to 128 bits}</c>.</summary>
    /// <param name="phone">As +8801XXXXXXXXX.</param>
    public string Hash(string phone) => Hash(phone, lookup.CurrentVersion);

    /// <summary>Every hash under which a row may hold the phone: one for each lookup key, so that search works while they change.</summary>
    public IReadOnlyList<string> Hashes(string phone) => [.. lookup.Versions.Select(version => Hash(phone, version))];

    private string Hash(string phone, int version)
    {
        var mac = HMACSHA256.HashData(phones.Of(version), Encoding.UTF8.GetBytes(phone));
        return string.Create(CultureInfo.InvariantCulture, $"{version}.{Convert.ToHexStringLower(mac.AsSpan(0, HashBytes))}");
    }

    private static (Memory<byte> Nonce, Memory<byte> Cipher, Memory<byte> Tag) Parts(byte[] bytes) =>
        (bytes.AsMemory(0, NonceBytes), bytes.AsMemory(NonceBytes..^TagBytes), bytes.AsMemory(^TagBytes..));
}
