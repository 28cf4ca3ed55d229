using SmartAcademy.E2E.Support;

namespace SmartAcademy.E2E.Journeys;

/// <summary>How the gate page decides without the portal. 22 November 2026 is a Sunday; it is 9 o'clock in Dhaka at 3 UTC.</summary>
public sealed class GateDecisionTests(GateModules modules) : IClassFixture<GateModules>
{
    private const string Nine = "2026-11-22T03:00:00Z";
    private const string BothWays = "\"point\":{\"id\":\"g\",\"direction\":\"both\",\"active\":true}";
    private const string Blocked = "\"blocked\":[{\"reference\":\"329b54d18cdab98e055ad8b3\",\"message\":\"Call the head\"}]";

    [Theory]
    [InlineData(Nine, "{}", "granted||||")]
    [InlineData("2026-12-31T17:59:00Z", "{}", "granted||||")]
    [InlineData("2026-12-31T18:00:00Z", "{}", "denied|expired_pass|||")]
    [InlineData("2026-01-04T17:59:00Z", "{}", "denied|not_yet_valid|||")]
    [InlineData(Nine, """{"stopped":["329b54d18cdab98e055ad8b3"]}""", "denied|stopped_pass|||")]
    [InlineData(Nine, """{"issuedBefore":1767578400124}""", "denied|stopped_pass|||")]
    [InlineData(Nine, """{"issuedBefore":1767578400123}""", "granted||||")]
    [InlineData(Nine, """{"schoolId":"0190b1c2-0000-7000-8000-0000000000ab"}""", "denied|wrong_school|||")]
    [InlineData(Nine, """{"point":{"id":"g","direction":"entry","active":false}}""", "denied|access_point_inactive|||")]
    [InlineData(Nine, """{"direction":"exit"}""", "denied|wrong_direction|||")]
    [InlineData(Nine, """{"rules":null}""", "granted||no_rules||")]
    [InlineData(Nine, "{\"rules\":{" + Blocked + "}}", "denied|blocked_student|||Call the head")]
    [InlineData(Nine, """{"rules":{"passback":{"mode":"hard","minutes":10}},"lastSeen":{"direction":"entry","at":1795316100000}}""", "denied|passback|||")]
    [InlineData(Nine, """{"rules":{"passback":{"mode":"soft","minutes":10}},"lastSeen":{"direction":"entry","at":1795316100000}}""", "granted||passback||")]
    [InlineData(Nine, """{"rules":{"passback":{"mode":"hard","minutes":1}},"lastSeen":{"direction":"entry","at":1795316100000}}""", "granted||||")]
    public async Task A_pass_is_judged_by_its_days_the_list_and_the_rules(string at, string changes, string expected) =>
        Assert.Equal(expected, await modules.DecideAsync(at, changes));

    [Theory]
    [InlineData("2026-11-22T02:30:00Z", "{}", "granted||late|30|")]
    [InlineData("2026-11-22T02:00:59Z", "{}", "granted||||")]
    [InlineData("2026-11-22T04:00:00Z", """{"modes":{"hours":"hard"}}""", "denied|outside_hours|||")]
    [InlineData("2026-11-22T04:00:00Z", """{"modes":{"hours":"soft"}}""", "granted||outside_hours late|120|")]
    [InlineData("2026-11-23T02:30:00Z", """{"modes":{"closedDays":"hard"}}""", "denied|closed_day|||")]
    public async Task Hours_of_the_class_go_before_those_of_the_gate(string at, string modes, string expected)
    {
        const string days = """
            "accessPoints":[{"id":"g","days":[
              {"date":"2026-11-22","isSchoolDay":true,"entry":[{"from":"10:00","to":"11:00"}],"lateAfter":"07:00",
               "classes":[{"class":"Seven B","entry":[{"from":"06:30","to":"09:00"}],"lateAfter":"08:00"}]},
              {"date":"2026-11-23","isSchoolDay":false,"classes":[]}]}]
            """;
        var rules = modes == "{}" ? "{" + days + "}" : modes[..^1] + "," + days + "}";

        Assert.Equal(expected, await modules.DecideAsync(at, $$"""{"rules":{{rules}}}"""));
    }

    /// <summary>A gate of both ways guesses; a wrong guess must not keep a child from going home.</summary>
    [Fact]
    public async Task A_guessed_direction_closes_no_gate() =>
        Assert.Equal("granted||lockdown||Dog", await modules.DecideAsync(Nine, "{" + BothWays + ",\"rules\":{\"lockdown\":{\"message\":\"Dog\"}}}"));

    [Theory]
    [InlineData("entry", false, "denied|lockdown|||Dog")]
    [InlineData("exit", false, "granted||||")]
    [InlineData("entry", true, "denied|lockdown|||Dog")]
    [InlineData("exit", true, "denied|lockdown|||Dog")]
    [InlineData(null, true, "denied|lockdown|||Dog")]
    public async Task A_lockdown_closes_the_way_in_and_the_way_out_only_where_it_says_so(string? way, bool holdsInside, string expected) =>
        Assert.Equal(expected, await modules.DecideAsync(Nine, InLockdown(way, holdsInside, rulesAge: 900_000)));

    /// <summary>It may be over, and nobody can tell this device; so nobody is shut in, nor out, by an old list.</summary>
    [Theory]
    [InlineData("entry", false, "unchecked|lockdown_unsure|||Dog")]
    [InlineData("exit", false, "granted||||")]
    [InlineData("exit", true, "unchecked|lockdown_unsure|||Dog")]
    [InlineData(null, true, "unchecked|lockdown_unsure|||Dog")]
    public async Task A_lockdown_of_which_nothing_was_heard_for_a_quarter_of_an_hour_asks(string? way, bool holdsInside, string expected) =>
        Assert.Equal(expected, await modules.DecideAsync(Nine, InLockdown(way, holdsInside, rulesAge: 900_001)));

    [Theory]
    [InlineData("entry", "denied|blocked_student|||Call the head")]
    [InlineData("exit", "denied|lockdown|||Dog")]
    public async Task Who_is_blocked_is_held_inside_by_the_lockdown_and_never_by_the_block(string way, string expected) =>
        Assert.Equal(expected, await modules.DecideAsync(Nine, InLockdown(way, holdsInside: true, rulesAge: 0, "," + Blocked)));

    [Theory]
    [InlineData(900_000, "[]", "denied|early_exit|||")]
    [InlineData(900_001, "[]", "unchecked|early_exit_unsure|||")]
    [InlineData(900_001, """[{"reference":"329b54d18cdab98e055ad8b3","from":"2026-11-22T00:00:00Z","to":"2026-11-22T18:00:00Z"}]""", "granted||||")]
    public async Task Who_leaves_early_is_refused_only_by_a_list_that_would_know_of_a_leave(int rulesAge, string leaves, string expected)
    {
        var rules = $$"""
            {"modes":{"earlyExit":"hard"},"mayLeave":{{leaves}},
             "accessPoints":[{"id":"g","days":[{"date":"2026-11-22","isSchoolDay":true,"exitFrom":"13:00","classes":[]}]}]}
            """;

        Assert.Equal(expected, await modules.DecideAsync(Nine, $$"""{{{BothWays}},"direction":"exit","rulesAge":{{rulesAge}},"rules":{{rules}}}"""));
    }

    /// <summary>A green answer must not seem to rest on what nobody looked at.</summary>
    [Theory]
    [InlineData("entry", "hard", "hard", true, "granted|||||room|other_gates")]
    [InlineData("entry", "soft", "hard", false, "granted||||")]
    [InlineData("entry", "off", "soft", true, "granted||||")]
    [InlineData("exit", "hard", "hard", true, "granted||||")]
    public async Task An_entry_says_which_strict_rules_only_the_portal_could_have_followed(
        string way, string capacity, string passback, bool otherReaders, string expected)
    {
        var rules = $$"""
            {"passback":{"mode":"{{passback}}","minutes":10,"otherReaders":{{(otherReaders ? "true" : "false")}}},
             "accessPoints":[{"id":"g","capacity":"{{capacity}}","days":[]}]}
            """;

        Assert.Equal(expected, await modules.DecideAsync(Nine, $$"""{{{BothWays}},"direction":"{{way}}","rules":{{rules}}}"""));
    }

    private static string InLockdown(string? way, bool holdsInside, int rulesAge, string more = "")
    {
        var direction = way is null ? "null" : $"\"{way}\"";
        var rules = $$"""{"lockdown":{"message":"Dog","holdsInside":{{(holdsInside ? "true" : "false")}}}{{more}}}""";
        return $$"""{{{BothWays}},"direction":{{direction}},"rulesAge":{{rulesAge}},"rules":{{rules}}}""";
    }
}
