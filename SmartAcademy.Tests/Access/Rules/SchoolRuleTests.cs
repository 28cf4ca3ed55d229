using FsCheck;
using FsCheck.Fluent;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Rules;
using SmartAcademy.Domain.Calendar;

namespace SmartAcademy.Tests.Access.Rules;

public sealed class SchoolRuleTests
{
    private static readonly DateOnly Sunday = new(2026, 11, 22);
    private static readonly Guid Class = Guid.CreateVersion7();
    private static readonly Guid Point = Guid.CreateVersion7();
    private static readonly SchoolCalendar Plain = new([], []);

    private static readonly GateRules Strict = new()
    {
        ClosedDays = RuleMode.Hard,
        Hours = RuleMode.Hard,
        Windows = [new(null, null, null, GateDirection.Entry, new(6, 30), new(9, 0)), new(null, null, null, GateDirection.Exit, new(13, 0), new(15, 0))],
        LateAfter = [new(null, new(8, 10))],
        Passback = RuleMode.Hard,
        EarlyExit = RuleMode.Hard,
        ExitFrom = [new(null, new(13, 0))],
        Capacities = [new(null, 100, RuleMode.Hard)],
    };

    [Theory]
    [InlineData(GateDirection.Entry, "06:29", DenialReason.OutsideHours, ScanFindings.None, null)]
    [InlineData(GateDirection.Entry, "06:30", null, ScanFindings.None, null)]
    [InlineData(GateDirection.Entry, "08:10", null, ScanFindings.None, null)]
    [InlineData(GateDirection.Entry, "08:11", null, ScanFindings.Late, 11)]
    [InlineData(GateDirection.Entry, "09:00", null, ScanFindings.Late, 60)]
    [InlineData(GateDirection.Entry, "09:01", DenialReason.OutsideHours, ScanFindings.None, null)]
    [InlineData(GateDirection.Exit, "12:59", DenialReason.EarlyExit, ScanFindings.None, null)]
    [InlineData(GateDirection.Exit, "13:00", null, ScanFindings.None, null)]
    [InlineData(GateDirection.Exit, "18:00", null, ScanFindings.OutsideHours, null)]
    public void Each_minute_has_its_answer(GateDirection way, string time, string? reason, ScanFindings findings, int? minutes)
    {
        var holder = new HolderAtScan(new GateTimetable(Strict, Plain).On(Sunday, null, Class, Point), Time(time).Add(TimeSpan.FromSeconds(59)));

        var verdict = SchoolRule.Decide(way, holder);

        Assert.Equal((reason, findings, minutes), (verdict.Reason, verdict.Findings, verdict.LateMinutes));
    }

    [Fact]
    public void Blocked_then_lockdown_then_the_day_are_told_first_and_let_everybody_out()
    {
        var closed = new GateTimetable(Strict, Plain).On(Sunday.AddDays(-2), null, Class, Point);
        var holder = new HolderAtScan(closed, new TimeOnly(3, 0), Block: new("Call the office.", LetsIn: false), Lockdown: new("Stay out.", HoldsInside: false));

        Assert.Equal(new GateVerdict(DenialReason.BlockedStudent, Explanation: "Call the office."), SchoolRule.Decide(GateDirection.Entry, holder));
        Assert.Equal(new GateVerdict(DenialReason.Lockdown, Explanation: "Stay out."), SchoolRule.Decide(GateDirection.Entry, holder with { Block = null }));
        Assert.Equal(DenialReason.ClosedDay, SchoolRule.Decide(GateDirection.Entry, holder with { Block = null, Lockdown = null }).Reason);
        Assert.Equal(new GateVerdict(null, ScanFindings.Blocked, Explanation: "Call the office."), SchoolRule.Decide(GateDirection.Exit, holder));
    }

    [Fact]
    public void Every_rule_of_the_school_can_be_overridden_and_no_doubtful_code_can()
    {
        Assert.Equal(["blocked_student", "lockdown", "closed_day", "outside_hours", "early_exit", "passback", "over_capacity"], DenialReason.OfRules);
        Assert.All(DenialReason.OfRules, reason => Assert.True(DenialReason.IsOverridable(reason)));
        Assert.All(
            new[] { null, DenialReason.UnknownPass, DenialReason.ForgedPass, DenialReason.WrongSchool, DenialReason.RevokedPass },
            reason => Assert.False(DenialReason.IsOverridable(reason)));
    }

    [Fact]
    public void In_Ramadan_the_hours_move_with_the_lessons()
    {
        var ramadan = SpecialDay.Mark(Guid.Empty, new SpecialDayDetails
        {
            Kind = SpecialDayKind.OtherHours,
            Name = "Ramadan",
            StartsOn = Sunday,
            EndsOn = Sunday,
            OpensAt = new(9, 0),
            ClosesAt = new(13, 0),
        });

        var day = new GateTimetable(Strict, new SchoolCalendar([], [ramadan])).On(Sunday, null, Class, Point);

        Assert.Equal([new HourSpan(new(7, 30), new(10, 0))], day.Entry!);
        Assert.Equal([new HourSpan(new(12, 0), new(14, 0))], day.Exit!);
        Assert.Equal((new TimeOnly(9, 10), new TimeOnly(9, 0), new TimeOnly(12, 0)), (day.LateAfter, day.LateFrom, day.ExitFrom));
    }

    [Fact]
    public void What_is_said_of_a_class_a_gate_and_a_day_goes_before_the_general()
    {
        GateHours Of(Guid? ofClass, DayOfWeek? day, Guid? point, int hour) => new(ofClass, day, point, GateDirection.Entry, new(hour, 0), new(hour, 30));
        var rules = Strict with { Windows = [Of(null, null, null, 1), Of(null, DayOfWeek.Sunday, null, 2), Of(null, null, Point, 3), Of(Class, null, null, 4)] };
        var timetable = new GateTimetable(rules, Plain);

        Assert.Equal(4, Assert.Single(timetable.On(Sunday, null, Class, Point).Entry!).From.Hour);
        Assert.Equal(3, Assert.Single(timetable.On(Sunday, null, null, Point).Entry!).From.Hour);
        Assert.Equal(2, Assert.Single(timetable.On(Sunday, null, null, Guid.Empty).Entry!).From.Hour);
        Assert.Equal(1, Assert.Single(timetable.On(Sunday.AddDays(1), null, null, Guid.Empty).Entry!).From.Hour);
        Assert.Null(timetable.On(Sunday, null, Class, Point).Exit);
    }

    [Fact]
    public void An_exit_is_never_denied_by_passback() =>
        Prop.ForAll(Scans(), scan =>
        {
            var settled = SettledScan.Of(default, scan.Now with { Direction = GateDirection.Exit }, Strict, scan.Earlier, scan.IsFirst, null, TimeZoneInfo.Utc);
            return settled.Reason is null;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void With_no_rules_nothing_changes() =>
        Prop.ForAll(Scans(), scan =>
        {
            var day = new GateTimetable(GateRules.None, Plain).On(Sunday.AddDays(scan.Offset), null, Class, Point);
            var verdict = SchoolRule.Decide(scan.Now.Direction, new HolderAtScan(day, TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(scan.Minute))));
            return verdict == default && SettledScan.Of(verdict, scan.Now, GateRules.None, scan.Earlier, scan.IsFirst, null, TimeZoneInfo.Utc) == default;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_denied_scan_carries_no_finding() =>
        Prop.ForAll(Scans(), scan =>
        {
            var day = new GateTimetable(Strict, Plain).On(Sunday.AddDays(scan.Offset), null, Class, Point);
            var verdict = SettledScan.Of(
                SchoolRule.Decide(scan.Now.Direction, new HolderAtScan(day, TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(scan.Minute)))),
                scan.Now, Strict, scan.Earlier, scan.IsFirst, null, TimeZoneInfo.Utc);
            return verdict.Reason is null || (verdict.Findings is ScanFindings.None && verdict.LateMinutes is null);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Words_of_findings_are_read_as_they_were_written() =>
        Assert.All(Enumerable.Range(0, 128), set => Assert.Equal((ScanFindings)set, ScanFindingWords.Read(ScanFindingWords.Of((ScanFindings)set))));

    private static TimeOnly Time(string text) => TimeOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Arbitrary<Shown> Scans() => (
        from minute in Gen.Choose(0, 1439)
        from offset in Gen.Choose(-7, 7)
        from gap in Gen.Choose(0, 1200)
        from way in Gen.Elements(GateDirection.Entry, GateDirection.Exit)
        from before in Gen.Elements(GateDirection.Entry, GateDirection.Exit)
        from samePlace in Gen.Elements(true, false)
        from isFirst in Gen.Elements(true, false)
        let at = new DateTimeOffset(Sunday.AddDays(offset).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddMinutes(minute)
        select new Shown(
            minute, offset, isFirst, new EarlierScan(at, way, Point), new EarlierScan(at.AddSeconds(-gap), before, samePlace ? Point : Class))).ToArbitrary();

    private sealed record Shown(int Minute, int Offset, bool IsFirst, EarlierScan Now, EarlierScan Earlier);
}
