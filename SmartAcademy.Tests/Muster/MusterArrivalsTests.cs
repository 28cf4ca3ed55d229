using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Muster;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Muster;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Presence;
using SmartAcademy.Domain.Users;
using SmartAcademy.Domain.Visitors;
using SmartAcademy.Tests.Access.Rules;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Muster;

/// <summary>Who stands on the list of an evacuation without ever having been scanned, and who comes onto it later.</summary>
public sealed class MusterArrivalsTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private RuledGate gate = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private MusterService Service => new(database, gate.Clock);

    private MusterQueries Queries => new(database, gate.Clock);

    private Actor Guard => Actors.Guard(gate.School.Id);

    public async ValueTask InitializeAsync() => gate = await RuledGate.MakeAsync(database);

    public ValueTask DisposeAsync() => gate.DisposeAsync();

    [Fact]
    public async Task Staff_are_a_group_of_their_own_that_nobody_has_seen()
    {
        await AddUserAsync("Amina", Role.Teacher);
        await AddUserAsync("Karim", Role.Security);
        await AddUserAsync("Left", Role.Teacher, change: user => user.IsActive = false);
        await AddUserAsync("Father", Role.Parent);
        await AddUserAsync("Pupil", Role.Student);
        await AddUserAsync("Stranger", Role.Teacher, await TestSchool.MakeAsync(database));

        var muster = await StartAsync();

        var lines = (await FindAsync(muster, new MusterFilter(Kind: MusterKind.Staff))).Lines;
        Assert.Equal(["Amina", "Karim"], lines.Select(line => line.Name));
        Assert.All(lines, line => Assert.Equal((Doubt.Unknown, MusterStatus.Open), (line.Doubt!.Value, line.Status)));
        Assert.Equal(Refusal.Forbidden, (await Service.MarkAsync(Actors.Teacher(gate.School.Id), muster, lines[0].Id, MusterStatus.Safe, Ct)).Refusal);
        Assert.False((await Service.MarkAsync(Guard, muster, lines[0].Id, MusterStatus.Safe, Ct)).IsRefused);
        var group = Assert.Single((await FindAsync(muster)).Classes);
        Assert.Equal((MusterKind.Staff, 2, 1), (group.Kind, group.All, group.NotAccountedFor));
    }

    [Fact]
    public async Task Of_two_phones_that_mark_one_person_at_once_one_word_stays_whole()
    {
        await AddUserAsync("Amina", Role.Teacher);
        var muster = await StartAsync();
        var person = (await FindAsync(muster)).Lines.Single().Id;
        var (first, second) = (Guard, Guard);
        for (var round = 0; round < 5; round++)
        {
            var marked = await Task.WhenAll(
                Task.Run(() => Service.MarkAsync(first, muster, person, MusterStatus.Safe, Ct), Ct),
                Task.Run(() => Service.MarkAsync(second, muster, person, MusterStatus.Missing, Ct), Ct));

            Assert.All(marked, one => Assert.False(one.IsRefused));
            await using var db = await database.OpenAsync(Actor.System(), Ct);
            var row = await db.MusterPeople.SingleAsync(one => one.Id == person, Ct);
            Assert.Contains((row.Status, row.MarkedBy), new[] { (MusterStatus.Safe, first.UserId), (MusterStatus.Missing, second.UserId) });
        }
    }

    [Fact]
    public async Task Who_comes_in_later_joins_the_list_once_with_the_time_at_which_they_came()
    {
        var (inside, _, _) = await gate.NewPassAsync();
        await gate.ScanAsync(inside);
        var muster = await StartAsync();
        gate.At("07:55");
        var (late, student, _) = await gate.NewPassAsync();
        await gate.ScanAsync(late);
        var visit = await WalkInAsync();

        var joined = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Service.JoinAsync(Guard, muster, Ct), Ct)));

        Assert.Equal(2, joined.Sum(one => one.Value));
        var came = (await FindAsync(muster)).Lines.Where(line => line.CameAt is not null).ToList();
        Assert.Equal([MusterKind.Student, MusterKind.Visitor], came.Select(line => line.Kind));
        Assert.Equal((student, RuledGate.Moment("07:55"), MusterStatus.Open), (came[0].StudentId!.Value, came[0].CameAt!.Value, came[0].Status));
        Assert.Equal(visit.Name, came[1].Name);
        Assert.Equal(3, (await FindAsync(muster)).Lines.Count);
    }

    [Fact]
    public async Task Who_is_known_is_refused_or_went_out_again_does_not_join()
    {
        var (inside, _, _) = await gate.NewPassAsync();
        await gate.ScanAsync(inside);
        var muster = await StartAsync();
        gate.At("08:10");
        await gate.ScanAsync(inside);
        var (refused, _, pass) = await gate.NewPassAsync();
        await gate.Gate.ChangeAsync<Pass>(pass.Id, row => row.Revoke(null, "lost", gate.Clock.GetUtcNow()));
        Assert.Equal(AccessStatus.Denied, (await gate.ScanAsync(refused)).Status);
        var (outAgain, _, _) = await gate.NewPassAsync();
        await gate.ScanAsync(outAgain);
        gate.At("08:12");
        await gate.ScanAsync(outAgain, GateDirection.Exit);

        Assert.Equal(0, (await Service.JoinAsync(Guard, muster, Ct)).Value);

        Assert.Null(Assert.Single((await FindAsync(muster)).Lines).CameAt);
    }

    [Fact]
    public async Task Who_came_before_it_began_and_was_not_known_yet_joins_without_that_mark()
    {
        var (racing, _, _) = await gate.NewPassAsync();
        await gate.ScanAsync(racing);
        gate.Clock.Pass(TimeSpan.FromSeconds(20));
        var muster = new MusterCall(gate.School.Id, isDrill: true, "Written while the gate wrote", null, gate.Clock.GetUtcNow());
        await gate.School.AddAsync(muster);
        gate.At("08:30");
        var (kept, _, _) = await gate.NewPassAsync();
        await gate.KeptAsync(kept, RuledGate.Moment("07:30"), AccessStatus.Granted);

        Assert.Equal(2, (await Service.JoinAsync(Guard, muster.Id, Ct)).Value);

        var lines = (await FindAsync(muster.Id)).Lines;
        Assert.All(lines, line => Assert.Null(line.CameAt));
        Assert.Equal([Doubt.Confirmed, Doubt.Probably], lines.Select(line => line.Doubt!.Value).Order());
    }

    [Fact]
    public async Task The_end_takes_the_last_arrivals_in_and_nobody_joins_after_it()
    {
        var muster = await StartAsync();
        gate.At("07:55");
        await gate.ScanAsync((await gate.NewPassAsync()).Token);
        Assert.False((await Service.EndAsync(Guard, muster, Ct)).IsRefused);
        Assert.Single((await FindAsync(muster)).Lines);
        await gate.ScanAsync((await gate.NewPassAsync()).Token);

        Assert.Equal(0, (await Service.JoinAsync(Guard, muster, Ct)).Value);

        Assert.Single((await FindAsync(muster)).Lines);
        Assert.Equal(Refusal.Forbidden, (await Service.JoinAsync(Actors.Teacher(gate.School.Id), muster, Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await Service.JoinAsync(Actors.Guard((await TestSchool.MakeAsync(database)).Id), muster, Ct)).Refusal);
    }

    private async Task<Guid> StartAsync()
    {
        var started = await Service.StartAsync(Guard, isDrill: true, "Fire drill", Ct);
        Assert.False(started.IsRefused);
        return started.Value;
    }

    private async Task<MusterSheet> FindAsync(Guid muster, MusterFilter? filter = null) => (await Queries.FindAsync(Guard, muster, filter ?? MusterFilter.Whole, Ct))!;

    private async Task<Visit> WalkInAsync()
    {
        var now = gate.Clock.GetUtcNow();
        var visit = Visit.Plan(gate.School.Id, new VisitDetails { Name = "Plumber", Purpose = "Well", ExpectedAt = now, LeavesBy = now.AddHours(1) }, null, now);
        visit.Arrive(isWatched: false, null, now);
        await gate.School.AddAsync(visit);
        return visit;
    }

    private async Task AddUserAsync(string name, string role, TestSchool? school = null, Action<AcademyUser>? change = null)
    {
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        var user = AcademyUser.Invite((school ?? gate.School).Id, name, null);
        change?.Invoke(user);
        db.Users.Add(user);
        db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = user.Id, RoleId = (await db.Roles.SingleAsync(row => row.Name == role, Ct)).Id });
        await db.SaveChangesAsync(Ct);
    }
}
