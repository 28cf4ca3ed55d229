using Microsoft.Extensions.Logging.Abstractions;
using SmartAcademy.Data.Notifications;
using SmartAcademy.Data.Visitors;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Domain.Visitors;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Visitors;

/// <summary>Whom the portal tells of a visitor, how often, and in which words.</summary>
public sealed class VisitMessageTests(MailingApp house) : IClassFixture<MailingApp>, IAsyncLifetime
{
    /// <summary>What the desk wrote down, and what no mail carries out of the house.</summary>
    private static readonly string[] Private = ["Zaynab", "1234567890", "Electric", "345601", "Quarrel", "Head agreed"];

    private VisitHouse desk = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private OverdueVisits Overdue => new(house.App.Database, desk.News, desk.Clock, NullLogger<OverdueVisits>.Instance);

    public async ValueTask InitializeAsync() => desk = await VisitHouse.OpenAsync(house);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Of_many_who_let_a_visitor_in_at_once_the_host_hears_once_and_no_private_word()
    {
        var caller = desk.Caller;
        var visit = await desk.PlanAsync(caller, isHere: false);
        Assert.Equal(0, await desk.MessagesAsync(desk.HostId, MessageKind.VisitorArrived));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => desk.Visits.ArriveAsync(desk.Guard, visit, Ct)));

        Assert.Equal(1, await desk.MessagesAsync(desk.HostId, MessageKind.VisitorArrived));
        await desk.SendAsync();
        AssertSaysOnly(caller, await house.Smtp.MailToAsync(desk.HostMail));
    }

    [Fact]
    public async Task A_host_without_mail_gets_an_SMS_and_only_when_who_was_held_is_let_in()
    {
        await desk.ChangeUserAsync(desk.HostId, user => (user.Email, user.NormalizedEmail, user.PhoneNumber) = (null, null, "+8801712345672"));
        var caller = desk.Caller;
        var watch = new WatchListService(house.App.Database, desk.Clock);
        await watch.AddAsync(desk.Guard, new WatchLine(Guid.Empty, caller.Name, null, null, "Quarrel"), Ct);
        var held = await desk.PlanAsync(caller);
        Assert.Equal(0, await desk.MessagesAsync(desk.HostId, MessageKind.VisitorArrived));

        await desk.Visits.DecideAsync(desk.Guard, held, letIn: true, "Head agreed", Ct);

        Assert.Equal(1, await desk.MessagesAsync(desk.HostId, MessageKind.VisitorArrived));
        await desk.SendAsync();
        var text = await house.Sms.TextToAsync("8801712345672");
        Assert.Contains(caller.Name!, text, StringComparison.Ordinal);
        Assert.All(Private, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_stays_too_long_is_told_once_to_host_and_desk_though_two_instances_look_at_once()
    {
        var caller = desk.Caller;
        await desk.PlanAsync(caller);
        var gone = await desk.PlanAsync(desk.Caller);
        await desk.Visits.LeaveAsync(desk.Guard, gone, Ct);
        await Overdue.TellAsync(Actor.System(), Ct);
        Assert.Equal(0, await desk.MessagesAsync(desk.HostId, MessageKind.VisitorOverdue));
        desk.Clock.Pass(TimeSpan.FromHours(2.1));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Overdue.TellAsync(Actor.System(), Ct), Ct)));

        Assert.Equal(0, (await Overdue.TellAsync(Actor.System(), Ct)).Value);
        Assert.Equal(1, await desk.MessagesAsync(desk.HostId, MessageKind.VisitorOverdue));
        Assert.Equal(1, await desk.MessagesAsync(desk.Guard.UserId, MessageKind.VisitorOverdue));
        await desk.SendAsync();
        var mail = await house.Smtp.MailToAsync(desk.HostMail, "signed out");
        AssertSaysOnly(caller, mail);
        Assert.Contains("14:00", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_neither_host_nor_desk_can_be_reached_the_heads_of_the_school_are_told()
    {
        var school = await TestSchool.MakeAsync(house.App.Database);
        var head = await house.App.AddUserAsync($"{VisitHouse.Letters()}@school.example", Role.SchoolAdmin, school.Id);
        desk = await VisitHouse.OpenAsync(house, school);
        foreach (var user in new[] { desk.HostId, desk.Guard.UserId!.Value })
        {
            await desk.ChangeUserAsync(user, row => (row.Email, row.NormalizedEmail) = (null, null));
        }

        await desk.PlanAsync(desk.Caller);
        desk.Clock.Pass(TimeSpan.FromHours(3));
        await Overdue.TellAsync(Actor.System(), Ct);

        Assert.Equal(1, await desk.MessagesAsync(head, MessageKind.VisitorOverdue));
        Assert.Equal(0, await desk.MessagesAsync(desk.HostId, MessageKind.VisitorOverdue));
    }

    [Fact]
    public async Task Nobody_but_the_house_itself_looks_for_overdue_visits()
    {
        Assert.Equal(Refusal.Forbidden, (await Overdue.TellAsync(Actors.Admin(house.App.School.Id), Ct)).Refusal);
        Assert.Equal(Refusal.Forbidden, (await Overdue.TellAsync(Actor.Nobody, Ct)).Refusal);
    }

    private static void AssertSaysOnly(VisitDetails caller, TrappedMail mail)
    {
        Assert.Contains(caller.Name!, mail.Text, StringComparison.Ordinal);
        Assert.All(Private, secret => Assert.DoesNotContain(secret, mail.Subject + mail.Text + mail.Html, StringComparison.Ordinal));
    }
}
