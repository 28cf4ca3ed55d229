using System.Buffers.Binary;
using System.Text;

namespace SmartAcademy.Domain.Passes.Signed;

/// <summary>
/// The body of a signed code, byte for byte as <c>docs/pass-token.md</c> describes it. There is one way to write a pass, and
/// <see cref="Read"/> takes no other.
/// </summary>
internal static class SignedPassBytes
{
    /// <summary>With a signature of 64 bytes this fills a QR code of version 10 at level M.</summary>
    public const int MostBytes = 128;

    public const int MostNumberBytes = 20;

    /// <summary>A long class leaves room for a name that can be recognised.</summary>
    private const int MostClassBytes = 18;

    private const int KeyAt = 16;
    private const int SecretAt = KeyAt + 2;
    private const int IssuedAt = SecretAt + PassToken.CodeBytes;
    private const int FromAt = IssuedAt + 6;
    private const int UntilAt = FromAt + 2;
    private const int TextsAt = UntilAt + 2;

    private static readonly DateOnly FirstDay = new(2000, 1, 1);

    /// <summary>Refuses bytes that are no text instead of guessing.</summary>
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static byte[] Write(SignedPass pass)
    {
        Span<byte> bytes = stackalloc byte[MostBytes];
        pass.SchoolId.TryWriteBytes(bytes, bigEndian: true, out _);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[KeyAt..], checked((ushort)pass.KeyNumber));
        pass.Secret.Code().CopyTo(bytes[SecretAt..]);
        Span<byte> milliseconds = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(milliseconds, pass.IssuedAt.ToUnixTimeMilliseconds());
        milliseconds[2..].CopyTo(bytes[IssuedAt..]);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[FromAt..], DayNumber(pass.ValidFrom));
        BinaryPrimitives.WriteUInt16BigEndian(bytes[UntilAt..], DayNumber(pass.ValidUntil));
        var end = Append(bytes, TextsAt, pass.Number, MostNumberBytes);
        var classLabel = PassLabel.Cut(pass.ClassLabel, MostClassBytes);
        end = Append(bytes, end, pass.HolderName, MostBytes - end - 2 - Utf8.GetByteCount(classLabel));
        end = Append(bytes, end, classLabel, MostClassBytes);
        return bytes[..end].ToArray();
    }

    /// <summary>Null when the bytes are no body of a signed code.</summary>
    public static SignedPass? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length is < TextsAt or > MostBytes || PassToken.OfCode(bytes[SecretAt..IssuedAt]) is not { } secret)
        {
            return null;
        }

        var rest = bytes[TextsAt..];
        if (Take(ref rest) is not { Length: > 0 and <= MostNumberBytes } number || Take(ref rest) is not { } name
            || Take(ref rest) is not { } classLabel || !rest.IsEmpty || !Ascii.IsValid(number))
        {
            return null;
        }

        Span<byte> milliseconds = stackalloc byte[8];
        bytes[IssuedAt..FromAt].CopyTo(milliseconds[2..]);
        return TimeOf(BinaryPrimitives.ReadInt64BigEndian(milliseconds)) is not { } issuedAt ? null : new SignedPass
        {
            SchoolId = new Guid(bytes[..KeyAt], bigEndian: true),
            KeyNumber = BinaryPrimitives.ReadUInt16BigEndian(bytes[KeyAt..]),
            Secret = secret,
            Number = number,
            IssuedAt = issuedAt,
            ValidFrom = FirstDay.AddDays(BinaryPrimitives.ReadUInt16BigEndian(bytes[FromAt..])),
            ValidUntil = FirstDay.AddDays(BinaryPrimitives.ReadUInt16BigEndian(bytes[UntilAt..])),
            HolderName = name,
            ClassLabel = classLabel,
        };
    }

    private static int Append(Span<byte> bytes, int at, string text, int mostBytes)
    {
        var length = Encoding.UTF8.GetBytes(PassLabel.Cut(text, mostBytes), bytes[(at + 1)..]);
        bytes[at] = (byte)length;
        return at + 1 + length;
    }

    /// <summary>The next text, a byte of length before it; null when it runs over the end or is no UTF-8.</summary>
    private static string? Take(ref ReadOnlySpan<byte> rest)
    {
        if (rest.IsEmpty || rest[0] >= rest.Length)
        {
            return null;
        }

        var bytes = rest.Slice(1, rest[0]);
        rest = rest[(1 + rest[0])..];
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Days since 1 January 2000; a pass without an end is good until 2179.</summary>
    private static ushort DayNumber(DateOnly day) => (ushort)Math.Clamp(day.DayNumber - FirstDay.DayNumber, 0, ushort.MaxValue);

    private static DateTimeOffset? TimeOf(long milliseconds) =>
        milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;
}
