using System.Text;
using System.Text.RegularExpressions;

namespace SmartAcademy.Tests.Support;

/// <summary>A mail as a server received it, and its parts as a reader sees them.</summary>
public sealed partial record TrappedMail(string To, string Raw)
{
    public string Subject => Words(Header("Subject"));

    public string Text => Part("text/plain");

    public string Html => Part("text/html");

    /// <summary>The address of the page that the mail leads to, without its host.</summary>
    public string Link => new Uri(Address().Match(Text).Value).PathAndQuery;

    public IReadOnlyList<string> HeaderLines => [.. Folded().Replace(Raw[..Raw.IndexOf("\r\n\r\n", StringComparison.Ordinal)], " ").Split("\r\n")];

    public string Header(string name) =>
        HeaderLines.First(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))[(name.Length + 1)..].Trim();

    private string Part(string type)
    {
        var at = Raw.IndexOf($"Content-Type: {type}", StringComparison.OrdinalIgnoreCase);
        var head = Raw.LastIndexOf("--", at, StringComparison.Ordinal);
        var start = Raw.IndexOf("\r\n\r\n", at, StringComparison.Ordinal) + 4;
        var end = Raw.IndexOf("\r\n--", start, StringComparison.Ordinal);
        var body = Raw[start..end];
        return Raw[head..start].Contains("base64", StringComparison.OrdinalIgnoreCase)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(body))
            : Quoted(body.Replace("=\r\n", "", StringComparison.Ordinal));
    }

    /// <summary>Encoded words of RFC 2047.</summary>
    private static string Words(string header) => EncodedWord().Replace(
        header.Replace("?= =?", "?==?", StringComparison.Ordinal),
        word => word.Groups[1].Value is "B" or "b" ? Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[2].Value)) : Quoted(word.Groups[2].Value.Replace('_', ' ')));

    private static string Quoted(string text)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '=' && i + 2 < text.Length)
            {
                bytes.Add(Convert.ToByte(text.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes([text[i]]));
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Address();

    [GeneratedRegex(@"\r\n[ \t]+")]
    private static partial Regex Folded();

    [GeneratedRegex(@"=\?utf-8\?([BbQq])\?([^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();
}
