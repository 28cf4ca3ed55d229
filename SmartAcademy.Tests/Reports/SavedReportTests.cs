using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Reports;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Reports;

public sealed class SavedReportTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly ReportDefinition List = new()
    {
        Name = "Girls of seven",
        Entity = ReportEntity.Students,
        Columns = ["name", "number"],
        GroupBy = "class",
        SortBy = "roll",
        Descending = true,
        Filters = [new ReportFilter("gender", ReportOperator.OneOf, ["Female"])],
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_comes_back_as_it_was_kept_and_changes()
    {
        using var house = await ReportHouse.OpenAsync(database);
        var clerk = await house.Work.HireAsync();
        var id = await house.KeepAsync(clerk, List);

        var kept = await house.Saved.FindAsync(clerk, id, Ct);
        Assert.Equivalent(List, kept!.Definition, strict: true);
        Assert.Equal((true, true, false), (kept.MayChange, kept.MayRemove, kept.IsShared));

        Assert.Empty((await house.Service.ChangeAsync(clerk, id, List with { Name = "Boys", Columns = ["number"] }, true, Ct)).Refusals);
        var line = Assert.Single((await house.Saved.PageAsync(clerk, 1, Ct)).Lines);
        Assert.Equal(("Boys", true, true), (line.Name, line.IsShared, line.IsOwn));
        Assert.Equal(["number"], (await house.Saved.FindAsync(clerk, id, Ct))!.Definition.Columns);
    }

    [Fact]
    public async Task A_private_report_is_nobody_elses_and_a_shared_one_is_changed_by_its_owner_only()
    {
        using var house = await ReportHouse.OpenAsync(database);
        var (owner, colleague, head) = (await house.Work.HireAsync(), await house.Work.HireAsync(), await house.Work.HireAsync(Role.SchoolAdmin));
        var (own, shared) = (await house.KeepAsync(owner, List), await house.KeepAsync(owner, List, isShared: true));

        Assert.Null(await house.Saved.FindAsync(colleague, own, Ct));
        Assert.Null(await house.Saved.FindAsync(head, own, Ct));
        Assert.Equal(Refusal.NotFound, (await house.Service.ChangeAsync(colleague, own, List, true, Ct)).Refusals.Single());
        Assert.Equal(Refusal.NotFound, (await house.Service.RemoveAsync(head, own, Ct)).Refusal);
        Assert.Equal(Refusal.Forbidden, (await house.Service.ChangeAsync(colleague, shared, List, true, Ct)).Refusals.Single());
        Assert.Equal(Refusal.Forbidden, (await house.Service.RemoveAsync(colleague, shared, Ct)).Refusal);
        Assert.False((await house.Service.RemoveAsync(head, shared, Ct)).IsRefused);
        Assert.Single((await house.Saved.PageAsync(owner, 1, Ct)).Lines);
    }

    [Fact]
    public async Task Another_school_finds_changes_and_removes_nothing()
    {
        using var house = await ReportHouse.OpenAsync(database);
        using var elsewhere = await ReportHouse.OpenAsync(database);
        var shared = await house.KeepAsync(await house.Work.HireAsync(), List, isShared: true);
        var stranger = await elsewhere.Work.HireAsync(Role.SchoolAdmin);

        Assert.Null(await house.Saved.FindAsync(stranger, shared, Ct));
        Assert.Empty((await house.Saved.PageAsync(stranger, 1, Ct)).Lines);
        Assert.Equal(Refusal.NotFound, (await house.Service.ChangeAsync(stranger, shared, List, true, Ct)).Refusals.Single());
        Assert.Equal(Refusal.NotFound, (await house.Service.RemoveAsync(stranger, shared, Ct)).Refusal);
    }

    [Fact]
    public async Task Nobody_keeps_what_they_may_not_see_and_only_writers_keep_at_all()
    {
        using var house = await ReportHouse.OpenAsync(database);
        var clerk = await house.Work.HireAsync();
        var reader = clerk with { Permissions = [Permission.ReportsRead, Permission.StudentsRead] };
        var writer = clerk with { Permissions = [Permission.ReportsRead, Permission.ReportsWrite, Permission.StudentsRead] };

        Assert.Equal(Refusal.Forbidden, (await house.Service.SaveAsync(reader, List, false, Ct)).Refusals.Single());
        Assert.Equal(
            ReportRefusals.ColumnForbidden, (await house.Service.SaveAsync(writer, List with { Columns = ["phone"] }, false, Ct)).Refusals.Single());
        Assert.Equal(
            Refusal.Forbidden,
            (await house.Service.SaveAsync(writer, List with { Entity = ReportEntity.Passes, GroupBy = null, SortBy = null, Filters = [] }, false, Ct)).Refusals[0]);
        Assert.Equal("Columns", (await house.Service.SaveAsync(writer, List with { Columns = [] }, false, Ct)).Refusals.Single().Field);
    }
}
