using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Students;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Audit;

public sealed class AuditQueriesTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private AuditQueries Queries => new(database, new AuditTrail(database, TimeProvider.System), TimeProvider.System);

    [Fact]
    public async Task Each_filter_lets_through_what_it_names()
    {
        var school = await TestSchool.MakeAsync(database);
        var (admin, clerk) = (Actors.Admin(school.Id), Actors.Clerk(school.Id));
        var hifz = new Department(school.Id, "Hifz", "HIFZ");
        await SaveAsync(clerk, hifz);
        await SaveAsync(admin, new Department(school.Id, "Nazera", "NAZ"));

        async Task<string[]> Found(AuditFilter filter) =>
            [.. (await Queries.PageAsync(admin, filter, Ct)).Lines.Select(line => line.Changes.First(change => change.Field == "Name").New!)];

        Assert.Equal(["Nazera", "Hifz"], await Found(new() { ResourceType = "Department" }));
        Assert.Equal(["Hifz"], await Found(new() { ActorId = clerk.UserId }));
        Assert.Equal(["Hifz"], await Found(new() { ResourceType = "Department", ResourceId = hifz.Id.ToString() }));
        Assert.Equal(["Nazera"], await Found(new() { Search = "nazer" }));
        Assert.Equal(["Nazera", "Hifz"], await Found(new() { ResourceType = "Department", Action = AuditAction.Created }));
        Assert.Empty(await Found(new() { Action = AuditAction.Deleted }));
        Assert.Empty(await Found(new() { Search = "%" }));
    }

    [Fact]
    public async Task A_day_is_a_day_of_the_school()
    {
        var school = await TestSchool.MakeAsync(database);
        var admin = Actors.Admin(school.Id);
        await using (var db = await database.OpenAsync(Actor.System(), Ct))
        {
            // 20:30 UTC is half past two in the night of the next day in Dhaka.
            db.Add(new AuditEntry(admin, new DateTimeOffset(2026, 3, 9, 20, 30, 0, TimeSpan.Zero), new AuditFact(AuditAction.Viewed, "Student", "x") { SchoolId = school.Id }));
            await db.SaveChangesAsync(Ct);
        }

        Assert.Single((await Queries.PageAsync(admin, new() { From = new(2026, 3, 10), To = new(2026, 3, 10) }, Ct)).Lines);
        Assert.Empty((await Queries.PageAsync(admin, new() { From = new(2026, 3, 9), To = new(2026, 3, 9) }, Ct)).Lines);
    }

    [Fact]
    public async Task Pages_follow_one_another_without_a_gap()
    {
        var school = await TestSchool.MakeAsync(database);
        var admin = Actors.Admin(school.Id);
        database.Time = DemoDatabase.TimeAt(DemoDatabase.SundayNoon);
        await SaveAsync(admin, [.. Enumerable.Range(0, AuditPage.Size + 10).Select(n => new Department(school.Id, $"D{n}", $"D{n}"))]);
        database.Time = TimeProvider.System;

        var filter = new AuditFilter { ResourceType = "Department" };
        var first = await Queries.PageAsync(admin, filter, Ct);
        var second = await Queries.PageAsync(admin, filter with { Before = first.Next }, Ct);

        Assert.Equal((AuditPage.Size, 10), (first.Lines.Count, second.Lines.Count));
        Assert.Null(second.Next);
        Assert.Equal(AuditPage.Size + 10, first.Lines.Concat(second.Lines).Select(line => line.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_school_reads_its_own_and_a_super_admin_all()
    {
        var (school, other) = (await TestSchool.MakeAsync(database), await TestSchool.MakeAsync(database));
        await new AuditTrail(database, TimeProvider.System).RecordAsync(Actor.Nobody, new AuditEvent(AuditAction.SignInRefused, "User", ""), Ct);

        var own = (await Queries.PageAsync(Actors.Admin(school.Id), new(), Ct)).Lines;
        var all = (await Queries.PageAsync(Actors.SuperAdmin(), new(), Ct)).Lines;

        Assert.All(own, line => Assert.Equal(school.Id, line.SchoolId));
        Assert.Contains(all, line => line.SchoolId == other.Id);
        Assert.Contains(all, line => line is { SchoolId: null, Action: AuditAction.SignInRefused });
        Assert.Null(await Queries.FindAsync(Actors.Admin(other.Id), own[0].Id, Ct));
        Assert.NotNull(await Queries.FindAsync(Actors.Admin(school.Id), own[0].Id, Ct));
    }

    [Fact]
    public async Task Who_may_not_read_sees_nothing()
    {
        var school = await TestSchool.MakeAsync(database);
        foreach (var actor in new[] { Actors.Clerk(school.Id), Actors.Teacher(school.Id), Actors.Parent(school.Id), Actor.Nobody })
        {
            Assert.Empty((await Queries.PageAsync(actor, new(), Ct)).Lines);
            Assert.Empty(await Queries.ReadAsync(actor, new(), Ct).ToListAsync(Ct));
            Assert.Equal("", (await Queries.HeadAsync(actor, Ct)).Hash);
        }
    }

    [Fact]
    public async Task An_export_tells_all_and_is_told_itself()
    {
        var school = await TestSchool.MakeAsync(database);
        var admin = Actors.Admin(school.Id);
        await SaveAsync(admin, [.. Enumerable.Range(0, 600).Select(n => new Department(school.Id, $"D{n}", $"E{n}"))]);

        var lines = await Queries.ReadAsync(admin, new() { ResourceType = "Department" }, Ct).ToListAsync(Ct);

        Assert.Equal(600, lines.Select(line => line.Id).Distinct().Count());
        var told = Assert.Single((await Queries.PageAsync(admin, new() { Action = AuditAction.Exported }, Ct)).Lines);
        Assert.Equal(("AuditEntry", "ResourceType=Department"), (told.ResourceType, told.Details["Filter"]));
    }

    [Fact]
    public async Task Names_stand_in_place_of_ids()
    {
        var school = await TestSchool.MakeAsync(database);
        var student = await school.AdmitAsync("Maryam");
        var guardian = new Guardian(school.Id, new GuardianDetails("Umm Maryam"));
        await school.AddAsync(guardian, new Guardianship(school.Id, student.Id, guardian.Id, Relationship.Mother, 1, portalAccess: true));

        var history = await new StudentHistory(database).ReadAsync(Actors.Clerk(school.Id), student.Id, Ct);

        Assert.Equal(["Guardianship", "Student"], history.Select(line => line.ResourceType));
        Assert.Equal("Maryam Test · Umm Maryam", history[0].About);
        Assert.Equal("Seven B", history[1].Changes.Single(change => change.Field == "ClassId").New);
    }

    [Fact]
    public async Task The_head_of_the_chain_is_shown()
    {
        var school = await TestSchool.MakeAsync(database);
        await new AuditSealer(database).SealAsync(Ct);
        await TestSchool.MakeAsync(database);

        var head = await Queries.HeadAsync(Actors.Admin(school.Id), Ct);

        Assert.Equal((64, 3), (head.Hash.Length, head.Waiting));
        Assert.True(head.SealNo > 0);
    }

    private async Task SaveAsync(Actor actor, params Department[] departments)
    {
        await using var db = await database.OpenAsync(actor, Ct);
        db.AddRange(departments);
        await db.SaveChangesAsync(Ct);
    }
}
