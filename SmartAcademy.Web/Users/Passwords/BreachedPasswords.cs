using System.Collections.Frozen;
using System.IO.Compression;

namespace SmartAcademy.Web.Users.Passwords;

/// <summary>The 100,000 stolen passwords of at least 8 letters that people use most; see docs/decisions for where they come from.</summary>
internal sealed class BreachedPasswords
{
    private const string List = "SmartAcademy.Web.Users.Passwords.breached-passwords.txt.gz";

    private readonly Lazy<FrozenSet<string>> words = new(Read);

    /// <param name="password">Composed and in lower case, as the list is.</param>
    public bool Contains(string password) => words.Value.Contains(password);

    private static FrozenSet<string> Read()
    {
        using var packed = typeof(BreachedPasswords).Assembly.GetManifestResourceStream(List)
            ?? throw new InvalidOperationException($"The portal was built without {List}.");
        using var reader = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        var lines = new List<string>(100_000);
        while (reader.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        return lines.ToFrozenSet(StringComparer.Ordinal);
    }
}
