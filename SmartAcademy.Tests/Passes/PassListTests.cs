using SmartAcademy.Data.Passes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Passes;

public sealed class PassListTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Passes_are_found_by_number_name_in_either_script_and_enrolment_number()
    {
        var school = await PassSchool.OpenAsync(database);
        var student = await school.AdmitAsync("Zaynab");
        var pass = await school.IssueAsync(student);
        await school.IssueAsync(await school.AdmitAsync("Ibrahim"));
        foreach (var typed in new[] { pass.Number, pass.Number.ToLowerInvariant(), "zayn", student.EnrolmentNumber, $"  {student.EnrolmentNumber[2..]} zaynab" })
        {
            Assert.Equal(pass.Id, Assert.Single((await ListAsync(school, new PassFilter { Search = typed })).Lines).Id);
        }

        Assert.Equal(2, (await ListAsync(school, new PassFilter { Search = "আয়েশা" })).Total);
        Assert.Empty((await ListAsync(school, new PassFilter { Search = "%" })).Lines);
        Assert.Empty((await ListAsync(school, new PassFilter { Search = "Zay_ab" })).Lines);
    }

    [Fact]
    public async Task Passes_are_narrowed_by_class_status_type_and_last_day()
    {
        var school = await PassSchool.OpenAsync(database);
        var (stopped, daily) = (await school.IssueAsync(await school.AdmitAsync()), await school.IssueAsync(await school.AdmitAsync(), PassType.Temporary));
        await school.Service.DeactivateAsync(school.Clerk, new PassChange(stopped.Id, Reason: "x"), Ct);
        Assert.Equal([stopped.Id], await IdsAsync(school, new PassFilter { Status = PassStatus.Inactive }));
        Assert.Equal([daily.Id], await IdsAsync(school, new PassFilter { Status = PassStatus.Active, ClassId = school.Class.Id }));
        Assert.Equal([daily.Id], await IdsAsync(school, new PassFilter { Type = PassType.Temporary }));
        Assert.Equal([daily.Id], await IdsAsync(school, new PassFilter { ExpiringWithin = 7 }));
        Assert.Equal(1, await school.Queries.CountExpiringAsync(school.Clerk, 7, Ct));
        Assert.Empty(await IdsAsync(school, new PassFilter { ClassId = Guid.NewGuid() }));
        school.Time.Pass(TimeSpan.FromDays(1));
        Assert.Equal([daily.Id], await IdsAsync(school, new PassFilter { Status = PassStatus.Expired }));
        Assert.Empty(await IdsAsync(school, new PassFilter { ExpiringWithin = 7 }));
    }

    [Theory]
    [InlineData("number")]
    [InlineData("-number")]
    [InlineData("name")]
    [InlineData("-name")]
    [InlineData("expires")]
    [InlineData("-expires")]
    [InlineData("'; DROP TABLE passes")]
    [InlineData(null)]
    public async Task Any_order_shows_every_pass_once(string? sort)
    {
        var school = await PassSchool.OpenAsync(database);
        var passes = new List<Pass>();
        foreach (var name in new[] { "Aisha", "Bilal", "Camelia" })
        {
            passes.Add(await school.IssueAsync(await school.AdmitAsync(name)));
        }

        var seen = await IdsAsync(school, new PassFilter { Sort = sort });
        Assert.Equal(passes.Select(pass => pass.Id).Order(), seen.Order());
    }

    [Fact]
    public async Task The_pass_of_a_student_who_was_removed_is_still_listed_with_the_name()
    {
        var school = await PassSchool.OpenAsync(database);
        var student = await school.AdmitAsync("Nusaiba");
        var pass = await school.IssueAsync(student);
        await using (var db = database.CreateDbContext())
        {
            db.Actor = Actor.System();
            db.Attach(student);
            student.Delete(school.Time.GetUtcNow());
            await db.SaveChangesAsync(Ct);
        }

        Assert.Equal("Nusaiba", (await school.Queries.FindAsync(school.Clerk, pass.Id, Ct))?.Line.StudentName);
        var refused = await school.Issue.ReplaceAsync(school.Clerk, new PassChange(pass.Id, Reason: "lost"), Ct);
        Assert.Equal(Refusal.NotFound, refused.Refusal);
    }

    [Fact]
    public async Task A_page_holds_fifty()
    {
        var school = await PassSchool.OpenAsync(database);
        for (var i = 0; i < PassQueries.PageSize + 1; i++)
        {
            await school.IssueAsync(await school.AdmitAsync());
        }

        Assert.Equal((50, 51), await CountsAsync(school, 1));
        Assert.Equal((1, 51), await CountsAsync(school, 2));
        Assert.Equal((50, 51), await CountsAsync(school, -7));
    }

    private static async Task<(int Lines, int Total)> CountsAsync(PassSchool school, int page)
    {
        var found = await school.Queries.ListAsync(school.Clerk, new PassFilter(), page, Ct);
        return (found.Lines.Count, found.Total);
    }

    private static Task<PassList> ListAsync(PassSchool school, PassFilter filter) => school.Queries.ListAsync(school.Clerk, filter, 1, Ct);

    private static async Task<IReadOnlyList<Guid>> IdsAsync(PassSchool school, PassFilter filter) =>
        [.. (await ListAsync(school, filter)).Lines.Select(line => line.Id)];
}
