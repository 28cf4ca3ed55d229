using System.Text.Json;
using System.Text.RegularExpressions;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.E2E.Support;

/// <summary>The modules of the gate page where they run, in one window for all tests of a class; nothing that they decide is kept there.</summary>
public sealed partial class GateModules(Portal portal, Browser browser) : IAsyncLifetime
{
    private const string School = "0190b1c2-0000-7000-8000-0000000000aa";

    private const string Reading = """
        async text => {
            const { readSignedCode } = await import('/gate-reader/offline/signed-code.js');
            const { referenceOf } = await import('/gate-reader/offline/reference.js');
            const pass = readSignedCode(text);
            return pass && [pass.schoolId, pass.keyId, pass.number, `${pass.issuedAt}`, pass.validFrom, pass.validUntil, pass.name, pass.className, await referenceOf(pass.secret)];
        }
        """;

    private const string Deciding = """
        async ({ text, key, stopped, issuedBefore, schoolId, point, rules, rulesAge, lastSeen, at, direction }) => {
            const { decide } = await import('/gate-reader/offline/decide.js');
            const papers = {
                schoolId, timeZone: 'Asia/Dhaka', point: point ?? { id: 'g', direction: 'entry', active: true },
                rules: rules === undefined ? {} : rules, rulesAge: rulesAge ?? 0,
                keys: { keys: [key] }, revocations: { issuedBefore: issuedBefore ?? 0, passes: new Set(stopped) },
            };
            const answer = await decide({ qrCode: text, readBy: 'scanner', direction: direction ?? null }, papers, async () => lastSeen ?? null, Date.parse(at));
            return [
                answer.result, answer.reason ?? '', answer.flags.join(' '), `${answer.lateMinutes ?? ''}`, answer.message ?? '', ...answer.unknown ?? [],
            ].join('|');
        }
        """;

    private readonly (string Text, string X, string Y) example = Example();
    private Window window = null!;

    /// <summary>A code as it is printed, from the documents.</summary>
    public string Code => example.Text;

    public async ValueTask InitializeAsync()
    {
        window = await browser.OpenAsync(portal, Screen.Phone);
        await window.Page.GotoAsync("/gate-reader/");
    }

    public ValueTask DisposeAsync() => window.DisposeAsync();

    /// <summary>What a code says, field after field; null for what is no whole code.</summary>
    public Task<string[]?> ReadAsync(string text) => window.Page.EvaluateAsync<string[]?>(Reading, text);

    /// <summary>Judges the code of the documents: result, reason, flags, minutes, message, and what was not known.</summary>
    /// <param name="at">When it is shown.</param>
    /// <param name="changes">JSON of what is otherwise than at a usual gate.</param>
    public async Task<string> DecideAsync(string at, string changes)
    {
        var scan = new Dictionary<string, object?>
        {
            ["text"] = Code,
            ["at"] = at,
            ["schoolId"] = School,
            ["stopped"] = Array.Empty<string>(),
            ["key"] = new { kty = "EC", crv = "P-256", kid = "3", x = example.X, y = example.Y },
        };
        foreach (var change in JsonDocument.Parse(changes).RootElement.EnumerateObject())
        {
            scan[change.Name] = change.Value;
        }

        return await window.Page.EvaluateAsync<string>($"scan => ({Deciding})(JSON.parse(scan))", JsonSerializer.Serialize(scan));
    }

    /// <summary>From the documents themselves, so that they stay true.</summary>
    private static (string Text, string X, string Y) Example()
    {
        var page = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "pass-token.md"));
        string Named(string name) => Spaces().Replace(Regex.Match(page, $@"^{name}\s+((?:\S+\s+)+?)(?=^\S+ |^```)", RegexOptions.Multiline).Groups[1].Value, "");
        static string Url(string hex) => System.Buffers.Text.Base64Url.EncodeToString(Convert.FromHexString(hex));
        return (Named("text"), Url(Named("x")), Url(Named("y")));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
