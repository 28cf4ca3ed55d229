using System.Text.RegularExpressions;

namespace SmartAcademy.Domain.Kernel;

/// <summary>An e-mail address as far as its form can tell: one @, a host with a dot, no spaces (RFC 5321 allows 254 characters).</summary>
public static partial class EmailAddress
{
    public const int Longest = 254;

    /// <summary>Reads an address that may be left out; nothing typed reads as null. The host is written in lower case.</summary>
    public static Result<string?> ReadOptional(string? text)
    {
        var line = PlainLine.Read(text, Longest);
        if (line.IsRefused)
        {
            return line.Refusal;
        }

        if (line.Value.Length == 0)
        {
            return (string?)null;
        }

        if (!Written().IsMatch(line.Value))
        {
            return TextRefusals.EmailInvalid;
        }

        var at = line.Value.LastIndexOf('@');
        return string.Concat(line.Value.AsSpan(0, at), line.Value[at..].ToLowerInvariant());
    }

    [GeneratedRegex(@"^[^\s@<>(),;:""\\]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}\-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}]{2,63}$",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Written();
}
