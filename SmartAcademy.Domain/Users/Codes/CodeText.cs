using System.Buffers.Text;
using System.Security.Cryptography;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Users.Codes;

/// <summary>Draws the secret of a one-time code and reads one that a person typed.</summary>
public static class CodeText
{
    private const int LinkBytes = 32;
    private const int PaperLetters = 12;
    private const int DigitCount = 8;
    private const int Longest = 40;

    /// <summary>Letters and digits that nobody mistakes for one another.</summary>
    private const string PaperAlphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    public static string Draw(CodeForm form) => form switch
    {
        CodeForm.Link => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(LinkBytes)),
        CodeForm.Paper => RandomNumberGenerator.GetString(PaperAlphabet, PaperLetters),
        _ => RandomNumberGenerator.GetString("0123456789", DigitCount),
    };

    /// <summary>In groups of four, as it is printed and sent; a link stays whole.</summary>
    public static string Show(CodeForm form, string secret) =>
        form is CodeForm.Link ? secret : string.Join('-', secret.Chunk(4).Select(group => new string(group)));

    /// <summary>What was typed, in the letters that were drawn: capitals, 0–9, no separators.</summary>
    public static string Typed(string? typed) => typed is null or { Length: > Longest }
        ? ""
        : string.Concat(DigitText.ToLatin(typed).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
