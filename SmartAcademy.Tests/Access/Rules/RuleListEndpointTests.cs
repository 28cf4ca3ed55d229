using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Access.Lockdowns;
using SmartAcademy.Data.Access.Rules;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Lockdowns;
using SmartAcademy.Domain.Access.Rules;
using SmartAcademy.Domain.Attendance.Leave;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes.Signed;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Access.Rules;

public sealed class RuleListEndpointTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Rules = "/api/v1/access-points/me/rules";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reader_gets_the_rules_of_its_own_gates_for_eight_days_and_of_no_other_school()
    {
        var school = await TestSchool.MakeAsync(app.Database);
        var gate = await TestGate.MakeAsync(app.Database, school);
        await TestGate.MakeAsync(app.Database, school);
        await SwitchOnAsync(school, rules => (rules with { Hours = RuleMode.Hard, Passback = RuleMode.Hard, PassbackMinutes = 15 })
            .Add(new GateHours(null, null, null, GateDirection.Entry, new(6, 30), new(9, 0)))
            .Add(new GateHours(school.Class.Id, null, null, GateDirection.Entry, new(6, 0), new(8, 30)))
            .SetTimes(null, new(8, 0), null)
            .SetCapacity(null, 500, RuleMode.Soft)
            .SetCapacity(gate.Point.Id, 80, RuleMode.Hard));

        var list = (await GateClient.ReadAsync(await GateClient.Of(app, gate.Key.Text).GetAsync(Rules)))["data"]!;

        Assert.Equal("Asia/Dhaka", (string?)list["timeZone"]);
        Assert.Equal(("hard", 15), ((string?)list["passback"]!["mode"], (int)list["passback"]!["minutes"]!));
        Assert.Equal("hard", (string?)list["modes"]!["hours"]);
        Assert.Null(list["lockdown"]);
        var point = Assert.Single(list["accessPoints"]!.AsArray())!;
        Assert.Equal((gate.Point.Id, "both", true), ((Guid)point["id"]!, (string?)point["direction"], (bool)point["isActive"]!));
        Assert.Equal(("hard", true), ((string?)point["capacity"], (bool)list["passback"]!["otherReaders"]!));
        var days = point["days"]!.AsArray();
        Assert.Equal(8, days.Count);
        var today = SchoolClock.For(TimeProvider.System, null).Today;
        Assert.Equal(today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), (string?)days[0]!["date"]);
        var lessons = days.First(day => (bool)day!["isSchoolDay"]!)!;
        Assert.Equal("""[{"from":"06:30","to":"09:00"}]""", lessons["entry"]!.ToJsonString());
        Assert.Equal("08:00", (string?)lessons["lateAfter"]);
        Assert.Null(lessons["exit"]);
        var own = Assert.Single(lessons["classes"]!.AsArray())!;
        Assert.Equal(("Seven B", """[{"from":"06:00","to":"08:30"}]"""), ((string?)own["class"], own["entry"]!.ToJsonString()));
        Assert.Single(days, day => !(bool)day!["isSchoolDay"]! && DateOnly.Parse((string)day["date"]!, System.Globalization.CultureInfo.InvariantCulture) < today.AddDays(7));
    }

    [Fact]
    public async Task An_unchanged_list_is_not_sent_again_and_a_changed_one_is()
    {
        var school = await TestSchool.MakeAsync(app.Database);
        var gate = await TestGate.MakeAsync(app.Database, school);
        using var first = await AskAsync(gate, null);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        var tag = first.Headers.ETag!;
        using var second = await AskAsync(gate, tag);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);

        await SwitchOnAsync(school, rules => rules with { ClosedDays = RuleMode.Soft });

        using var third = await AskAsync(gate, tag);
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
        Assert.NotEqual(tag, third.Headers.ETag);
    }

    [Fact]
    public async Task Who_may_leave_is_named_by_the_reference_of_the_pass_and_by_nothing_else()
    {
        var school = await TestSchool.MakeAsync(app.Database);
        var gate = await TestGate.MakeAsync(app.Database, school);
        var (_, pass, student) = await gate.NewPassAsync(expires: TestGate.Tomorrow.AddDays(30));
        var day = TestGate.Tomorrow;
        var leave = LeaveRequest.Ask(school.Id, student.Id, new LeaveWish(day, day, "Doctor"), null, null, DateTimeOffset.UtcNow);
        leave.Approve(null, null, DateTimeOffset.UtcNow);
        await school.AddAsync(leave);

        using var answer = await AskAsync(gate, null);

        var text = await answer.Content.ReadAsStringAsync(Ct);
        var told = Assert.Single((await GateClient.ReadAsync(answer))["data"]!["mayLeave"]!.AsArray())!;
        Assert.Equal(PassReference.Of(pass.TokenHash), (string?)told["reference"]);
        Assert.Equal(SchoolClock.For(TimeProvider.System, null).StartOf(day), (DateTimeOffset)told["from"]!);
        Assert.All(new[] { student.Id.ToString(), student.EnrolmentNumber, "Ayesha", "Doctor", pass.Number }, word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(LockdownExits.Allow, false)]
    [InlineData(LockdownExits.Hold, true)]
    public async Task A_lockdown_says_whether_it_holds_people_inside_and_its_end_is_told_too(LockdownExits exits, bool holdsInside)
    {
        var school = await TestSchool.MakeAsync(app.Database);
        var gate = await TestGate.MakeAsync(app.Database, school);
        using var usual = await AskAsync(gate, null);
        var lockdowns = app.Services.GetRequiredService<LockdownService>();
        await lockdowns.BeginAsync(Actors.Admin(school.Id), "Dog in the yard", exits, Ct);

        using var closed = await AskAsync(gate, usual.Headers.ETag);

        var told = (await GateClient.ReadAsync(closed))["data"]!;
        Assert.Equal(("Dog in the yard", holdsInside), ((string?)told["lockdown"]!["message"], (bool)told["lockdown"]!["holdsInside"]!));
        Assert.False((bool)told["passback"]!["otherReaders"]!);
        await lockdowns.EndAsync(Actors.Admin(school.Id), "caught", Ct);
        using var open = await AskAsync(gate, closed.Headers.ETag);
        Assert.Null((await GateClient.ReadAsync(open))["data"]!["lockdown"]);
    }

    [Fact]
    public async Task Without_a_live_key_there_are_no_rules()
    {
        using var visitor = await GateClient.Of(app, null).GetAsync(Rules);
        await GateClient.ProblemAsync(visitor, 401, "invalid_key");
    }

    private async Task SwitchOnAsync(TestSchool school, Func<GateRules, GateRules> change)
    {
        var service = app.Services.GetRequiredService<GateRuleService>();
        Assert.Empty((await service.PrepareAsync(Actors.Admin(school.Id), 0, change, Ct)).Refusals);
        Assert.False((await service.SwitchOnAsync(Actors.Admin(school.Id), 2, Ct)).IsRefused);
    }

    private async Task<HttpResponseMessage> AskAsync(TestGate gate, EntityTagHeaderValue? known)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Rules, UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", gate.Key.Text);
        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        return await app.Visitor().Client.SendAsync(request, Ct);
    }
}
