using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Passes;
using SmartAcademy.Data.Passes.Signed;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Passes.Signed;

public sealed class PassVoidTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_passes_issued_before_are_stopped_and_the_published_moment_is_that_of_the_codes()
    {
        var (school, other) = (await PassSchool.OpenAsync(database), await PassSchool.OpenAsync(database));
        var old = await school.IssueAsync(await school.AdmitAsync());
        var foreign = await other.IssueAsync(await other.AdmitAsync());
        school.Time.Pass(TimeSpan.FromMinutes(1));

        Assert.Equal(1, (await VoidAsync(school, null, "cards were copied")).Value);
        school.Time.Pass(TimeSpan.FromSeconds(1));
        var fresh = await school.IssueAsync(await school.AdmitAsync("Ibrahim"));

        var stopped = await school.FindAsync(old.Id);
        Assert.Equal((PassStatus.Revoked, "cards were copied"), (stopped.Status, stopped.Reason));
        Assert.Equal(PassStatus.Active, (await school.FindAsync(fresh.Id)).Status);
        Assert.Equal(PassStatus.Active, (await other.FindAsync(foreign.Id)).Status);
        var list = await new PassPublications(database, school.Time).StoppedAsync(school.School.Id, Ct);
        var code = (await school.Codes.ShowAsync(school.Clerk, fresh.Id, Ct)).Value;
        Assert.True(old.IssuedAt < list.IssuedBefore && code.Pass.IssuedAt >= list.IssuedBefore);
        Assert.Empty(list.References);
        Assert.Equal([1], (await new PassKeyQueries(database, school.Time).ReadAsync(school.As(Role.SchoolAdmin), Ct))!.Voids.Select(word => word.Stopped));
    }

    [Fact]
    public async Task A_moment_by_the_schools_clock_spares_what_was_issued_later()
    {
        var school = await PassSchool.OpenAsync(database);
        var early = await school.IssueAsync(await school.AdmitAsync());
        school.Time.Pass(TimeSpan.FromHours(2));
        var late = await school.IssueAsync(await school.AdmitAsync("Ibrahim"));

        // The clock of the test stands at 11 in Dhaka.
        Assert.Equal(1, (await VoidAsync(school, new DateTime(2026, 11, 22, 10, 0, 0), "lost box")).Value);

        Assert.Equal(
            (PassStatus.Revoked, PassStatus.Active), ((await school.FindAsync(early.Id)).Status, (await school.FindAsync(late.Id)).Status));
    }

    [Fact]
    public async Task It_wants_a_reason_and_a_moment_that_was_and_that_is_later_than_before()
    {
        var school = await PassSchool.OpenAsync(database);
        Assert.Equal(PassRefusals.ReasonNeeded, (await VoidAsync(school, null, " ")).Refusal);
        Assert.Equal("Reason", (await VoidAsync(school, null, "a\0b")).Refusal!.Field);
        Assert.Equal(PassRefusals.VoidInTheFuture, (await VoidAsync(school, new DateTime(2026, 11, 22, 9, 1, 0), "x")).Refusal);
        Assert.False((await VoidAsync(school, new DateTime(2026, 11, 22, 8, 0, 0), "x")).IsRefused);
        Assert.Equal(PassRefusals.VoidNotLater, (await VoidAsync(school, new DateTime(2026, 11, 22, 8, 0, 0), "x")).Refusal);
        Assert.Equal(PassRefusals.VoidNotLater, (await VoidAsync(school, new DateTime(2026, 11, 22, 7, 0, 0), "x")).Refusal);
    }

    [Fact]
    public async Task Only_heads_may_and_only_for_a_school()
    {
        var school = await PassSchool.OpenAsync(database);
        var service = new PassVoidService(database, school.Time);
        foreach (var role in new[] { Role.Staff, Role.Teacher, Role.Security, Role.Parent, Role.Student })
        {
            Assert.Equal(Refusal.Forbidden, (await service.VoidAsync(school.As(role), null, "x", Ct)).Refusal);
        }

        Assert.Equal(Refusal.NotFound, (await service.VoidAsync(Actor.System(), null, "x", Ct)).Refusal);
    }

    [Fact]
    public async Task Of_passes_issued_at_the_same_time_none_is_older_than_the_word_and_still_good()
    {
        var school = await PassSchool.OpenAsync(database);
        var students = new List<Guid>();
        for (var number = 0; number < 12; number++)
        {
            students.Add((await school.AdmitAsync($"Pupil {number}")).Id);
        }

        var clock = TimeProvider.System;
        var issue = new PassIssueService(database, school.Keys, clock);
        var work = students.Select(student => Task.Run(async () => (await issue.IssueAsync(school.Clerk, new PassRequest(student, ExpiresOn: new DateOnly(2099, 1, 1)), Ct)).IsRefused, Ct)).ToList();
        work.AddRange(Enumerable.Range(0, 4).Select(_ => Task.Run(
            async () => (await new PassVoidService(database, clock).VoidAsync(school.As(Role.SchoolAdmin), null, "race", Ct)).IsRefused, Ct)));
        await Task.WhenAll(work);

        await using var db = await database.OpenAsync(Actor.System(school.School.Id), Ct);
        var word = await db.PassVoids.MaxAsync(row => row.IssuedBefore, Ct);
        Assert.Equal(12, await db.Passes.CountAsync(Ct));
        Assert.Equal(0, await db.Passes.CountAsync(pass => pass.IssuedAt < word && pass.Status == PassStatus.Active, Ct));
    }

    private Task<Result<int>> VoidAsync(PassSchool school, DateTime? before, string reason) =>
        new PassVoidService(database, school.Time).VoidAsync(school.As(Role.SchoolAdmin), before, reason, Ct);
}
