using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Reports;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Reports;

public sealed class ReportDefinitionTests
{
    private static readonly ReportDefinition Plain = new() { Name = "List", Entity = ReportEntity.Students, Columns = ["number", "name"] };

    public static TheoryData<ReportFilter, string?> Filters => new()
    {
        { new ReportFilter("name", ReportOperator.Contains, ["ay"]), null },
        { new ReportFilter("name", ReportOperator.Between, ["a", "b"]), ReportRefusals.FilterDoesNotFit.Code },
        { new ReportFilter("name", ReportOperator.Is, [""]), ReportRefusals.FilterDoesNotFit.Code },
        { new ReportFilter("class", ReportOperator.OneOf, [.. Enumerable.Repeat("x", 51)]), ReportRefusals.TooManyValues.Code },
        { new ReportFilter("status", ReportOperator.OneOf, ["Active"]), null },
        { new ReportFilter("status", ReportOperator.OneOf, ["Active; DROP"]), ReportRefusals.FilterDoesNotFit.Code },
        { new ReportFilter("roll", ReportOperator.Between, ["1", ""]), null },
        { new ReportFilter("roll", ReportOperator.Between, ["", ""]), ReportRefusals.FilterDoesNotFit.Code },
        { new ReportFilter("roll", ReportOperator.Between, ["9", "1"]), ReportRefusals.RangeBackwards.Code },
        { new ReportFilter("enrolledOn", ReportOperator.Between, ["2026-01-01", "2026-02-30"]), ReportRefusals.FilterDoesNotFit.Code },
        { new ReportFilter("enrolledOn", ReportOperator.LastDays, ["30"]), null },
        { new ReportFilter("phone", ReportOperator.Contains, ["017"]), ReportRefusals.FilterDoesNotFit.Code },
        { new ReportFilter("no_such", ReportOperator.Is, ["x"]), ReportRefusals.FilterDoesNotFit.Code },
    };

    [Fact]
    public void Every_ready_made_report_passes_its_own_check() =>
        Assert.All(ReadyReport.All, report => Assert.Empty(report.Definition.Check().Refusals));

    [Theory]
    [MemberData(nameof(Filters))]
    public void A_filter_must_fit_its_column(ReportFilter filter, string? refusal)
    {
        var found = (Plain with { Filters = [filter] }).Check();

        Assert.Equal(refusal, found.Refusals.SingleOrDefault()?.Code);
        Assert.All(found.Refusals, found => Assert.Equal($"Filters[{filter.Column}]", found.Field));
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once()
    {
        var found = new ReportDefinition
        {
            Name = " ",
            Entity = ReportEntity.Students,
            Columns = [],
            GroupBy = "phone",
            SortBy = "birthDate",
        }.Check();

        Assert.Equal(["Name", "Columns", "GroupBy", "SortBy"], found.Refusals.Select(refusal => refusal.Field!));
    }

    [Fact]
    public void Columns_are_known_and_not_too_many()
    {
        Assert.Equal(ReportRefusals.UnknownColumn, (Plain with { Columns = ["number", "password_hash"] }).Check().Refusals.Single());
        Assert.Equal(
            [ReportRefusals.TooManyColumns.Code, ReportRefusals.UnknownColumn.Code],
            (Plain with { Columns = [.. Enumerable.Range(0, 21).Select(number => $"c{number}")] }).Check().Refusals.Select(refusal => refusal.Code));
    }

    [Fact]
    public void Scans_are_only_read_of_told_days()
    {
        var scans = new ReportDefinition { Name = "Scans", Entity = ReportEntity.GateScans, Columns = ["at"] };
        Checked<ReportDefinition> With(params string[] days) => (scans with
        {
            Filters = [new ReportFilter("at", days.Length == 1 ? ReportOperator.LastDays : ReportOperator.Between, days)],
        }).Check();

        Assert.Equal(ReportRefusals.DaysNeeded.Code, scans.Check().Refusals.Single().Code);
        Assert.Equal(ReportRefusals.DaysNeeded.Code, With("2026-01-01", "").Refusals.Single().Code);
        Assert.Equal(ReportRefusals.TooManyDays.Code, With("2025-01-01", "2026-01-02").Refusals.Single().Code);
        Assert.Equal(ReportRefusals.TooManyDays.Code, With("366").Refusals.Single().Code);
        Assert.False(With("2025-01-01", "2026-01-01").IsRefused);
        Assert.False(With("30").IsRefused);
    }

    [Fact]
    public void A_column_is_for_those_who_see_it_elsewhere_also_when_it_only_sorts()
    {
        var school = Guid.NewGuid();
        var reader = Actors.Clerk(school) with { Permissions = [Permission.ReportsRead, Permission.StudentsRead] };

        Assert.False(Plain.CheckFor(reader).IsRefused);
        Assert.Equal(ReportRefusals.ColumnForbidden, (Plain with { Columns = ["name", "phone"] }).CheckFor(reader).Refusal);
        Assert.Equal(ReportRefusals.ColumnForbidden, (Plain with { SortBy = "guardian" }).CheckFor(reader).Refusal);
        Assert.Equal(Refusal.Forbidden, (Plain with { Entity = ReportEntity.Passes, Columns = ["name"] }).CheckFor(reader).Refusal);
    }
}
