using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Muster;
using SmartAcademy.Data.Presence;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Muster;
using SmartAcademy.Domain.Presence;
using SmartAcademy.Tests.Passes;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Muster;

public sealed class MusterTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    /// <summary>Eleven in Dhaka.</summary>
    private readonly StoppedClock time = new(new DateTimeOffset(2026, 11, 22, 5, 0, 0, TimeSpan.Zero));

    private MusterService Service => new(database, time);

    private MusterQueries Queries => new(database, time);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_holds_who_may_be_inside_and_each_word_counts()
    {
        var school = await SchoolAsync("Amina", "Bilal", "Dawud");
        var guard = Actors.Guard(school.Id);

        var muster = await Service.StartAsync(guard, isDrill: true, "Fire drill", Ct);
        var lines = (await FindAsync(guard, muster.Value)).Lines;
        Assert.Equal(["Amina Test", "Bilal Test", "Dawud Test"], lines.Select(line => line.Name).Order());
        Assert.All(lines, line => Assert.Equal((Doubt.Probably, MusterStatus.Open), (line.Doubt!.Value, line.Status)));
        await Service.MarkAsync(guard, muster.Value, lines[0].Id, MusterStatus.Safe, Ct);
        await Service.MarkAsync(guard, muster.Value, lines[1].Id, MusterStatus.Missing, Ct);
        var other = Actors.Clerk(school.Id);
        time.Pass(TimeSpan.FromSeconds(30));
        await Service.MarkAsync(other, muster.Value, lines[1].Id, MusterStatus.NotOnSite, Ct);

        var head = (await Queries.ListAsync(guard, Ct)).Single();
        Assert.Equal(new MusterFigures(1, 1, 0, 1), head.Figures);
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        var last = await db.MusterPeople.SingleAsync(row => row.Id == lines[1].Id, Ct);
        Assert.Equal((other.UserId, time.GetUtcNow()), (last.MarkedBy, last.MarkedAt));
    }

    [Fact]
    public async Task Of_many_who_start_at_once_one_makes_the_list()
    {
        var school = await SchoolAsync("Amina");
        var guard = Actors.Guard(school.Id);

        var started = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Service.StartAsync(guard, false, "Fire", Ct)));

        Assert.Single(started, one => !one.IsRefused);
        Assert.All(started.Where(one => one.IsRefused), one => Assert.Equal(MusterRefusals.AlreadyOpen, one.Refusals[0]));
        Assert.Single((await FindAsync(guard, started.Single(one => !one.IsRefused).Value)).Lines);
    }

    [Fact]
    public async Task Marks_from_many_phones_are_all_kept()
    {
        var names = Enumerable.Range(0, 20).Select(number => $"Child{(char)('A' + number)}").ToArray();
        var school = await SchoolAsync(names);
        var guard = Actors.Guard(school.Id);
        var muster = await Service.StartAsync(guard, false, "Fire", Ct);
        var lines = (await FindAsync(guard, muster.Value)).Lines;

        var marked = await Task.WhenAll(lines.Select(line => Service.MarkAsync(Actors.Clerk(school.Id), muster.Value, line.Id, MusterStatus.Safe, Ct)));

        Assert.All(marked, one => Assert.False(one.IsRefused));
        Assert.Equal(names.Length, (await Queries.ListAsync(guard, Ct)).Single().Figures.Safe);
    }

    [Fact]
    public async Task What_has_ended_takes_no_word_and_ends_once()
    {
        var school = await SchoolAsync("Amina");
        var guard = Actors.Guard(school.Id);
        var muster = (await Service.StartAsync(guard, false, "Fire", Ct)).Value;
        var line = (await FindAsync(guard, muster)).Lines.Single();

        var ended = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Service.EndAsync(guard, muster, Ct)));

        Assert.Single(ended, one => !one.IsRefused);
        Assert.Equal(MusterRefusals.Ended, (await Service.MarkAsync(guard, muster, line.Id, MusterStatus.Safe, Ct)).Refusal);
        Assert.Equal(MusterRefusals.Ended, (await Service.AddAsync(guard, muster, "T1", Ct)).Refusal);
        Assert.False((await Service.StartAsync(guard, false, "Again", Ct)).IsRefused);
    }

    [Fact]
    public async Task Who_stands_outside_and_is_on_no_list_is_added_once()
    {
        var school = await SchoolAsync("Amina");
        var guard = Actors.Guard(school.Id);
        var late = await school.AdmitAsync("Latecomer");
        var muster = (await Service.StartAsync(guard, false, "Fire", Ct)).Value;

        Assert.False((await Service.AddAsync(guard, muster, $" {late.EnrolmentNumber} ", Ct)).IsRefused);
        Assert.Equal(MusterRefusals.AlreadyListed, (await Service.AddAsync(guard, muster, late.EnrolmentNumber, Ct)).Refusal);
        Assert.Equal(MusterRefusals.UnknownNumber, (await Service.AddAsync(guard, muster, "nobody", Ct)).Refusal);

        Assert.Equal(MusterStatus.Safe, (await FindAsync(guard, muster)).Lines.Single(line => line.StudentId == late.Id).Status);
    }

    [Fact]
    public async Task The_wrong_role_another_school_and_no_reason_are_refused()
    {
        var school = await SchoolAsync("Amina");
        var elsewhere = await TestSchool.MakeAsync(database);
        var (guard, stranger, teacher) = (Actors.Guard(school.Id), Actors.Guard(elsewhere.Id), Actors.Teacher(school.Id));
        Assert.Equal("Reason", Assert.Single((await Service.StartAsync(guard, false, " ", Ct)).Refusals).Field);
        Assert.Equal(Refusal.Forbidden, Assert.Single((await Service.StartAsync(teacher, false, "Fire", Ct)).Refusals));
        var muster = (await Service.StartAsync(guard, false, "Fire", Ct)).Value;
        var line = (await FindAsync(guard, muster)).Lines.Single();

        Assert.Equal(MusterRefusals.UnknownStatus, (await Service.MarkAsync(guard, muster, line.Id, (MusterStatus)9, Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await Service.MarkAsync(stranger, muster, line.Id, MusterStatus.Safe, Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await Service.AddAsync(stranger, muster, "T1", Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await Service.EndAsync(stranger, muster, Ct)).Refusal);
        Assert.Equal(Refusal.Forbidden, (await Service.EndAsync(teacher, muster, Ct)).Refusal);
        Assert.Null(await Queries.FindAsync(stranger, muster, MusterFilter.Whole, Ct));
        Assert.Empty(await Queries.ListAsync(stranger, Ct));
        Assert.Empty(await Queries.ListAsync(teacher, Ct));
    }

    [Fact]
    public async Task Those_inside_are_counted_filtered_and_shown_to_nobody_else()
    {
        var school = await SchoolAsync("Amina", "Bilal");
        var presence = new PresenceQueries(database, time);
        var guard = Actors.Guard(school.Id);

        var page = await presence.PageAsync(guard, new PresenceFilter(), Ct);
        Assert.Equal((0, 2, 0, 2), (page.Confirmed, page.Probably, page.Unknown, page.Total));
        Assert.Equal("Bilal Test", Assert.Single((await presence.PageAsync(guard, new PresenceFilter { Search = "bil" }, Ct)).Lines).Name);
        Assert.Empty((await presence.PageAsync(guard, new PresenceFilter { Doubt = Doubt.Confirmed }, Ct)).Lines);
        Assert.Equal(2, (await presence.PageAsync(guard, new PresenceFilter { ClassId = school.Class.Id }, Ct)).Total);
        Assert.Equal(0, (await presence.PageAsync(Actors.Teacher(school.Id), new PresenceFilter(), Ct)).Total);
        Assert.Equal(0, (await presence.PageAsync(Actors.Guard((await TestSchool.MakeAsync(database)).Id), new PresenceFilter(), Ct)).Total);
    }

    private async Task<MusterSheet> FindAsync(Actor actor, Guid muster) => (await Queries.FindAsync(actor, muster, MusterFilter.Whole, Ct))!;

    /// <summary>A school whose register of today says that these are here, and that one more is not.</summary>
    private async Task<TestSchool> SchoolAsync(params string[] present)
    {
        var school = await TestSchool.MakeAsync(database);
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        var codes = await db.AttendanceCodes.Where(code => code.SchoolId == school.Id).ToListAsync(Ct);
        var register = AttendanceRegister.Take(school.Id, school.Class.Id, Today, null, null, time.GetUtcNow().AddHours(-2));
        db.Add(register);
        foreach (var name in present.Append("Absent"))
        {
            var student = await school.AdmitAsync(name);
            var code = name == "Absent"
                ? codes.First(code => code.CountsAs is CountsAs.Absent)
                : codes.First(code => code is { CountsAs: CountsAs.Present, Direction: CodeDirection.In });
            db.Add(new AttendanceMark(register, new MarkEntry(student.Id, code.Id, null, null, null)));
        }

        await db.SaveChangesAsync(Ct);
        return school;
    }
}
