using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Access.Analytics;
using SmartAcademy.Data.Access.Tallies;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Kernel.DemoAcademy;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Tallies;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Access.Analytics;

/// <summary>Every figure is counted again the slow way, scan by scan.</summary>
public sealed class GateAnalyticsTests(DemoDatabase demo) : IClassFixture<DemoDatabase>
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly AnalyticsFilter Week = new() { From = Today.AddDays(-6), To = Today };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static TimeProvider Noon => DemoDatabase.TimeAt(DemoDatabase.SundayNoon);

    private GateAnalyticsQueries Queries => new(demo.Rows, new AuditTrail(demo.Rows, Noon), Noon);

    [Fact]
    public async Task A_week_equals_a_count_by_hand()
    {
        var actor = await demo.ActorAsync(DemoLogins.Admin);
        var week = (await Queries.OfSpanAsync(actor, Week, Ct)).Value;
        var scans = await ScansAsync(actor);
        var granted = scans.Where(scan => scan.Status is AccessStatus.Granted).ToList();

        Assert.True(granted.Count > 1_000);
        Assert.Equal(granted.Count(scan => scan.Direction is GateDirection.Entry), week.Entries);
        Assert.Equal(granted.Count(scan => scan.Direction is GateDirection.Exit), week.Exits);
        Assert.Equal(scans.Count - granted.Count, week.Denied);
        Assert.Equal(
            granted.GroupBy(scan => (Local(scan).Hour, scan.AccessPointId)).Select(some => (some.Key, some.Count())).Order(),
            week.Hours.Select(row => ((row.Hour, row.AccessPointId), row.Scans)).Order());
        Assert.Equal(
            scans.Where(scan => scan.Reason is not null).GroupBy(scan => scan.Reason!).Select(some => (some.Key, some.Count())).Order(),
            week.Denials.Select(row => (row.Reason, row.Scans)).Order());
        var busiest = scans.GroupBy(scan => (DateOnly.FromDateTime(Local(scan)), TimeOnly.FromDateTime(Local(scan)).Hour, Local(scan).Minute)).Max(some => some.Count());
        Assert.Equal(10, week.BusiestMinutes.Count);
        Assert.Equal(busiest, week.BusiestMinutes[0].Scans);
        Assert.Equal(DemoDatabase.SundayNoon, week.CountedTo);
    }

    [Fact]
    public async Task Stays_and_arrivals_equal_a_count_by_hand()
    {
        var actor = await demo.ActorAsync(DemoLogins.Admin);
        var week = (await Queries.OfSpanAsync(actor, Week, Ct)).Value;
        var days = (await ScansAsync(actor)).Where(scan => scan is { Status: AccessStatus.Granted, StudentId: not null })
            .GroupBy(scan => (scan.StudentId, DateOnly.FromDateTime(Local(scan)))).ToList();
        var stays =
            from day in days
            let came = day.Where(scan => scan.Direction is GateDirection.Entry).Min(scan => (DateTimeOffset?)scan.OccurredAt)
            let left = day.Where(scan => scan.Direction is GateDirection.Exit).Max(scan => (DateTimeOffset?)scan.OccurredAt)
            where left > came
            select (int)(left.Value - came.Value).TotalMinutes / GateStay.Step * GateStay.Step;

        Assert.Null(week.Stays[0].Title);
        Assert.Equal(Quartiles.Of(stays.Select(minutes => (minutes, 1))), week.Stays[0].Minutes);
        Assert.Equal(week.Stays[0].Minutes.Count, week.Stays.Skip(1).Sum(stay => stay.Minutes.Count));
        Assert.Equal(days.Count(day => day.Any(scan => scan.Direction is GateDirection.Entry)), week.LateDays.Sum(day => day.Came));
    }

    [Fact]
    public async Task A_class_and_a_gate_narrow_what_is_counted()
    {
        var actor = await demo.ActorAsync(DemoLogins.Admin);
        await using var db = await demo.Rows.OpenAsync(actor, Ct);
        var classId = await db.Enrolments.Where(row => row.EndsOn == null).Select(row => row.ClassId).FirstAsync(Ct);
        var pupils = await db.Enrolments.Where(row => row.ClassId == classId).Select(row => (Guid?)row.StudentId).ToListAsync(Ct);
        var scans = await ScansAsync(actor);
        var gate = scans[0].AccessPointId;

        var ofClass = (await Queries.OfSpanAsync(actor, Week with { ClassId = classId }, Ct)).Value;
        var ofGate = (await Queries.OfSpanAsync(actor, Week with { AccessPointId = gate }, Ct)).Value;

        Assert.Equal(scans.Count(scan => scan.Status is AccessStatus.Granted && pupils.Contains(scan.StudentId)), ofClass.Granted);
        Assert.Equal(scans.Count(scan => scan.Status is AccessStatus.Granted && scan.AccessPointId == gate), ofGate.Granted);
        Assert.All(ofGate.Hours, row => Assert.Equal(gate, row.AccessPointId));
    }

    [Fact]
    public async Task Another_school_counts_its_own_scans_and_none_of_these()
    {
        var (noor, falah) = (await demo.ActorAsync(DemoLogins.Admin), await demo.ActorAsync("guard@falah.example"));
        var own = (await Queries.OfSpanAsync(falah, Week, Ct)).Value;
        var gate = (await ScansAsync(noor))[0].AccessPointId;

        Assert.Equal((await ScansAsync(falah)).Count, own.Granted + own.Denied);
        Assert.Equal(0, (await Queries.OfSpanAsync(falah, Week with { AccessPointId = gate }, Ct)).Value.Granted);
        Assert.Equal(Refusal.Forbidden, (await Queries.OfSpanAsync(await demo.ActorAsync(DemoLogins.Teacher), Week, Ct)).Refusal);
        Assert.Empty(await ListAsync(Queries.ReadHoursAsync(await demo.ActorAsync(DemoLogins.Guard), Week, Ct)));
        Assert.Equal(Refusal.Forbidden, (await new GateTallies(demo.Rows, Noon).RunAsync(noor, Ct)).Refusal);
    }

    [Fact]
    public async Task An_export_adds_up_to_the_page()
    {
        var actor = await demo.ActorAsync(DemoLogins.Admin);
        var week = (await Queries.OfSpanAsync(actor, Week, Ct)).Value;
        var lines = await ListAsync(Queries.ReadHoursAsync(actor, Week, Ct));

        Assert.Equal(week.Granted, lines.Where(line => line.Reason is null).Sum(line => line.Scans));
        Assert.Equal(week.Denied, lines.Where(line => line.Reason is not null).Sum(line => line.Scans));
        Assert.Contains(lines, line => line.Class is not null);
    }

    [Theory]
    [InlineData(null, null, 7)]
    [InlineData("2020-01-01", null, AnalyticsFilter.MostDays)]
    [InlineData("2026-11-20", "2027-01-01", 3)]
    [InlineData("2026-11-21", "2026-11-01", 7)]
    public async Task A_span_is_never_longer_than_a_term_and_ends_today(string? from, string? to, int days)
    {
        var filter = new AnalyticsFilter { From = Day(from), To = Day(to) };
        var span = (await Queries.OfSpanAsync(await demo.ActorAsync(DemoLogins.Admin), filter, Ct)).Value;

        Assert.Equal(days, span.To.DayNumber - span.From.DayNumber + 1);
        Assert.True(span.To <= Today);
    }

    [Fact]
    public async Task Who_is_not_seen_today_equals_a_count_by_hand()
    {
        var actor = await demo.ActorAsync(DemoLogins.Admin);
        var unseen = new UnseenQueries(demo.Rows, new AuditTrail(demo.Rows, Noon), Noon);
        var page = (await unseen.PageAsync(actor, new AnalyticsFilter(), Ct)).Value;
        var all = await ListAsync(unseen.ReadAsync(actor, new AnalyticsFilter(), Ct));
        var seen = (await ScansAsync(actor)).Where(scan => scan.Status is AccessStatus.Granted && DateOnly.FromDateTime(Local(scan)) == Today)
            .Select(scan => scan.StudentId).ToHashSet();

        Assert.True(page.OpenClasses > 0);
        Assert.Equal(page.Total, all.Count);
        Assert.NotEmpty(all);
        Assert.Equal(Math.Min(page.Total, UnseenPage.Size), page.Lines.Count);
        Assert.DoesNotContain(all, line => seen.Contains(line.StudentId));
        Assert.Empty(await ListAsync(unseen.ReadAsync(await demo.ActorAsync(DemoLogins.Guard), new AnalyticsFilter(), Ct)));
        Assert.Equal(Refusal.Forbidden, (await unseen.PageAsync(await demo.ActorAsync(DemoLogins.Teacher), new AnalyticsFilter(), Ct)).Refusal);
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static DateTime Local(AccessLog scan) => scan.OccurredAt.ToOffset(TimeSpan.FromHours(6)).DateTime;

    private static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> rows)
    {
        var list = new List<T>();
        await foreach (var row in rows)
        {
            list.Add(row);
        }

        return list;
    }

    private async Task<List<AccessLog>> ScansAsync(Actor actor)
    {
        await using var db = await demo.Rows.OpenAsync(Actor.System(), Ct);
        var midnight = new DateTimeOffset(2026, 11, 16, 0, 0, 0, TimeSpan.FromHours(6)).ToUniversalTime();
        return await db.AccessLogs.AsNoTracking().Where(scan => scan.SchoolId == actor.SchoolId && scan.OccurredAt >= midnight).ToListAsync(Ct);
    }
}
