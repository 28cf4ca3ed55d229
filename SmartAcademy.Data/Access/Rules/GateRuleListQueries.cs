using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Calendar;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Access.Blocks;
using SmartAcademy.Domain.Access.Lockdowns;
using SmartAcademy.Domain.Access.Rules;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Passes.Signed;

namespace SmartAcademy.Data.Access.Rules;

/// <summary>Tells a reader device the rules of its own gates. No name and no number of a student is in it.</summary>
public sealed class GateRuleListQueries(IDbContextFactory<AcademyDbContext> contexts, DeviceQueries devices, TimeProvider time)
{
    /// <summary>Null for a device that is gone.</summary>
    public async Task<GateRuleList?> FindAsync(Actor device, Guid deviceId, CancellationToken ct)
    {
        if (device.SchoolId is not { } schoolId || await devices.SelfAsync(device, deviceId, ct) is not { } self)
        {
            return null;
        }

        await using var db = await contexts.OpenAsync(device, ct);
        var clock = await db.ClockAsync(schoolId, time, ct);
        var (first, last) = (clock.Today, clock.Today.AddDays(GateRuleList.Days - 1));
        var rules = await db.LiveRulesAsync(schoolId, ct);
        var timetable = new GateTimetable(rules, await db.CalendarAsync(schoolId, first, last, ct));
        var classes = await db.RuledClassesAsync(schoolId, ct);
        var points = self.AccessPoints.Select(point => new GateRuleList.Point(
            point.Id, point.Name, point.Direction, point.IsActive, rules.CapacityAt(point.Id),
            [.. Enumerable.Range(0, GateRuleList.Days).Select(place => DayOf(timetable, classes, first.AddDays(place), point.Id))]));
        var leaves = await db.GateLeavesAsync(schoolId, clock.StartOf(first), clock.StartOf(last.AddDays(1)), ct);
        return new GateRuleList(clock.Zone.Id, rules, [.. points], await ReferencesAsync(db, leaves, first, ct))
        {
            Lockdown = await db.Lockdowns.Where(row => row.EndedAt == null)
                .Select(row => new GateRuleList.Closing(row.StartedAt, row.Message, row.Exits == LockdownExits.Hold)).FirstOrDefaultAsync(ct),
            Blocked = await BlockedAsync(db, first, ct),
            HasOtherReaders = await db.Devices.AnyAsync(row => row.SchoolId == schoolId && row.Id != deviceId && row.IsActive, ct),
        };
    }

    /// <summary>A reader without a connection refuses whom the office stops today, and tells nothing of the others.</summary>
    private static async Task<IReadOnlyList<GateRuleList.Block>> BlockedAsync(AcademyDbContext db, DateOnly today, CancellationToken ct)
    {
        var blocked = await (
            from block in db.StudentBlocks.AsNoTracking()
            where block.LiftedAt == null && block.StartsOn <= today && (block.EndsOn == null || block.EndsOn >= today) && block.Force == BlockForce.Deny
            join pass in db.Passes on block.StudentId equals pass.StudentId
            where pass.Status == PassStatus.Active && pass.ExpiresOn >= today
            select new { pass.TokenHash, block.Message, block.MessageBangla }).ToListAsync(ct);
        return
        [
            .. blocked.Select(row => new GateRuleList.Block(PassReference.Of(row.TokenHash), BlockWords.Of(row.Message, row.MessageBangla)))
                .OrderBy(row => row.Reference, StringComparer.Ordinal).ThenBy(row => row.Message, StringComparer.Ordinal),
        ];
    }

    private static GateRuleList.Day DayOf(GateTimetable timetable, List<SchoolClass> classes, DateOnly date, Guid pointId)
    {
        var forAll = timetable.On(date, null, null, pointId);
        var own = classes.Select(row => (row.Label, Day: timetable.On(date, row.DepartmentId, row.Id, pointId)))
            .Where(row => !row.Day.SaysTheSameAs(forAll));
        return new GateRuleList.Day(date, forAll, [.. own]);
    }

    private static async Task<IReadOnlyList<GateRuleList.Leave>> ReferencesAsync(
        AcademyDbContext db, ILookup<Guid, GateLeave> leaves, DateOnly today, CancellationToken ct)
    {
        var students = leaves.Select(leave => (Guid?)leave.Key).ToList();
        var passes = await db.Passes.AsNoTracking()
            .Where(pass => students.Contains(pass.StudentId) && pass.Status == PassStatus.Active && pass.ExpiresOn >= today)
            .Select(pass => new { pass.TokenHash, StudentId = pass.StudentId!.Value }).ToListAsync(ct);
        return
        [
            .. passes.SelectMany(pass => leaves[pass.StudentId].Select(leave =>
                    new GateRuleList.Leave(PassReference.Of(pass.TokenHash), leave.StartsAt, leave.EndsAt)))
                .OrderBy(leave => leave.Reference, StringComparer.Ordinal).ThenBy(leave => leave.From),
        ];
    }
}
