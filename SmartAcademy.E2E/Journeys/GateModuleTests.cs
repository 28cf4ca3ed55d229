using System.Text.Json;
using System.Text.RegularExpressions;
using SmartAcademy.E2E.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.E2E.Journeys;

/// <summary>The parts of the gate page that decide without the portal, run where they run: in the browser.</summary>
public sealed partial class GateModuleTests(Portal portal, Browser browser)
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
        async ({ text, key, stopped, issuedBefore, schoolId, point, rules, lastSeen, at, direction }) => {
            const { decide } = await import('/gate-reader/offline/decide.js');
            const papers = {
                schoolId, timeZone: 'Asia/Dhaka', point: point ?? { id: 'g', direction: 'entry', active: true }, rules,
                keys: { keys: [key] }, revocations: { issuedBefore: issuedBefore ?? 0, passes: new Set(stopped) },
            };
            const answer = await decide({ qrCode: text, readBy: 'scanner', direction: direction ?? null }, papers, async () => lastSeen ?? null, Date.parse(at));
            return [answer.result, answer.reason ?? '', answer.flags.join(' '), `${answer.lateMinutes ?? ''}`, answer.message ?? ''].join('|');
        }
        """;

    [Fact]
    public async Task The_example_of_the_documents_is_read_and_its_reference_is_that_of_the_list()
    {
        await using var window = await OpenAsync();

        var said = await window.Page.EvaluateAsync<string[]>(Reading, Example().Text);

        Assert.Equal(
            [School, "3", "P2026000123", "1767578400123", "2026-01-05", "2026-12-31", "Ayesha Siddika", "Seven B", "329b54d18cdab98e055ad8b3"], said);
    }

    [Theory]
    [InlineData("SQé", "AQ1234567890", "qa&é\"'(-è_çà")]
    [InlineData("SQ2", "AQ", "QA")]
    [InlineData("SA\"", "1234567890", "!\"§$%&/()=")]
    public async Task What_a_scanner_types_into_a_foreign_keyboard_is_turned_back(string prefix, string letters, string typed)
    {
        await using var window = await OpenAsync();
        var text = Example().Text;
        var foreign = prefix + string.Concat(text[3..].Select(letter => letters.IndexOf(letter, StringComparison.Ordinal) is var at and >= 0 ? typed[at] : letter));

        var said = await window.Page.EvaluateAsync<string[]>(Reading, foreign);

        Assert.Equal("P2026000123", said[2]);
    }

    [Fact]
    public async Task Whatever_is_no_whole_code_is_none()
    {
        await using var window = await OpenAsync();
        var text = Example().Text;
        foreach (var wrong in new[] { "", "SA2", "SA20", text[..^1], text + "0", text[..40] + text[41..], "SA2" + new string('V', 309), text.Replace('0', 'Z') })
        {
            Assert.Null(await window.Page.EvaluateAsync<string[]?>(Reading, wrong));
        }
    }

    [Theory]
    [InlineData("2026-11-22T03:00:00Z", "{}", "granted||||")]
    [InlineData("2026-12-31T17:59:00Z", "{}", "granted||||")]
    [InlineData("2026-12-31T18:00:00Z", "{}", "denied|expired_pass|||")]
    [InlineData("2026-01-04T17:59:00Z", "{}", "denied|not_yet_valid|||")]
    [InlineData("2026-11-22T03:00:00Z", """{"stopped":["329b54d18cdab98e055ad8b3"]}""", "denied|stopped_pass|||")]
    [InlineData("2026-11-22T03:00:00Z", """{"issuedBefore":1767578400124}""", "denied|stopped_pass|||")]
    [InlineData("2026-11-22T03:00:00Z", """{"issuedBefore":1767578400123}""", "granted||||")]
    [InlineData("2026-11-22T03:00:00Z", """{"schoolId":"0190b1c2-0000-7000-8000-0000000000ab"}""", "denied|wrong_school|||")]
    [InlineData("2026-11-22T03:00:00Z", """{"point":{"id":"g","direction":"entry","active":false}}""", "denied|access_point_inactive|||")]
    [InlineData("2026-11-22T03:00:00Z", """{"direction":"exit"}""", "denied|wrong_direction|||")]
    [InlineData("2026-11-22T03:00:00Z", """{"rules":{"lockdown":{"since":"2026-11-22T02:00:00Z","message":"Dog in the yard"}}}""", "denied|lockdown|||Dog in the yard")]
    [InlineData("2026-11-22T03:00:00Z", """{"rules":{"blocked":[{"reference":"329b54d18cdab98e055ad8b3","message":"Call the head"}]}}""", "denied|blocked_student|||Call the head")]
    [InlineData("2026-11-22T03:00:00Z", """{"rules":{"passback":{"mode":"hard","minutes":10}},"lastSeen":{"direction":"entry","at":1795316100000}}""", "denied|passback|||")]
    [InlineData("2026-11-22T03:00:00Z", """{"rules":{"passback":{"mode":"soft","minutes":10}},"lastSeen":{"direction":"entry","at":1795316100000}}""", "granted||passback||")]
    [InlineData("2026-11-22T03:00:00Z", """{"rules":{"passback":{"mode":"hard","minutes":1}},"lastSeen":{"direction":"entry","at":1795316100000}}""", "granted||||")]
    public async Task A_pass_is_judged_by_its_days_the_list_and_the_rules(string at, string changes, string expected)
    {
        await using var window = await OpenAsync();

        Assert.Equal(expected, await DecideAsync(window, at, changes));
    }

    [Theory]
    [InlineData("2026-11-22T02:30:00Z", "{}", "granted||late|30|")]
    [InlineData("2026-11-22T02:00:59Z", "{}", "granted||||")]
    [InlineData("2026-11-22T04:00:00Z", """{"modes":{"hours":"hard"}}""", "denied|outside_hours|||")]
    [InlineData("2026-11-22T04:00:00Z", """{"modes":{"hours":"soft"}}""", "granted||outside_hours late|120|")]
    [InlineData("2026-11-23T02:30:00Z", """{"modes":{"closedDays":"hard"}}""", "denied|closed_day|||")]
    public async Task Hours_of_the_class_go_before_those_of_the_gate(string at, string modes, string expected)
    {
        await using var window = await OpenAsync();
        const string days = """
            "accessPoints":[{"id":"g","days":[
              {"date":"2026-11-22","isSchoolDay":true,"entry":[{"from":"10:00","to":"11:00"}],"lateAfter":"07:00",
               "classes":[{"class":"Seven B","entry":[{"from":"06:30","to":"09:00"}],"lateAfter":"08:00"}]},
              {"date":"2026-11-23","isSchoolDay":false,"classes":[]}]}]
            """;
        var rules = modes == "{}" ? "{" + days + "}" : modes[..^1] + "," + days + "}";

        Assert.Equal(expected, await DecideAsync(window, at, $$"""{"rules":{{rules}}}"""));
    }

    /// <summary>A gate of both ways guesses; a wrong guess must not keep a child from going home.</summary>
    [Fact]
    public async Task A_guessed_direction_closes_no_gate()
    {
        await using var window = await OpenAsync();
        const string both = """{"point":{"id":"g","direction":"both","active":true},"rules":{"lockdown":{"message":"Dog"}}}""";

        Assert.Equal("granted||lockdown||Dog", await DecideAsync(window, "2026-11-22T03:00:00Z", both));
    }

    private static async Task<string> DecideAsync(Window window, string at, string changes)
    {
        var (text, x, y) = Example();
        var scan = new Dictionary<string, object?>
        {
            ["text"] = text,
            ["at"] = at,
            ["schoolId"] = School,
            ["stopped"] = Array.Empty<string>(),
            ["key"] = new { kty = "EC", crv = "P-256", kid = "3", x, y },
        };
        foreach (var change in JsonDocument.Parse(changes).RootElement.EnumerateObject())
        {
            scan[change.Name] = change.Value;
        }

        return await window.Page.EvaluateAsync<string>($"scan => ({Deciding})(JSON.parse(scan))", JsonSerializer.Serialize(scan));
    }

    private async Task<Window> OpenAsync()
    {
        var window = await browser.OpenAsync(portal, Screen.Phone);
        await window.Page.GotoAsync("/gate-reader/");
        return window;
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
