using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Access.Overrides;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Blocks;
using SmartAcademy.Domain.Access.Overrides;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>What people of a demo school decided over the head of a gate: two blocks, and an override that waits for its review.</summary>
internal static class DemoHolds
{
    public static async Task InsertAsync(AcademyDbContext db, DemoRows rows, DemoCalendar calendar, CancellationToken ct)
    {
        await db.InsertAllAsync<StudentBlock>(rows.Schools.SelectMany(school => Blocks(rows, calendar, school.Id)), ct);
        foreach (var school in rows.Schools)
        {
            await OverrideAsync(db, rows, calendar, school.Id, ct);
        }
    }

    /// <summary>The gate stops the first of them anyway: nobody who shows a good pass meets a closed gate in a demonstration.</summary>
    private static IEnumerable<StudentBlock> Blocks(DemoRows rows, DemoCalendar calendar, Guid schoolId)
    {
        var students = rows.Students.Where(student => student.SchoolId == schoolId).ToList();
        if (students.Find(student => student.Status is StudentStatus.Suspended) is { } suspended)
        {
            var wish = new BlockWish(
                "Suspended until the hearing with the parents", "Please send to the head teacher", "প্রধান শিক্ষকের কাছে পাঠান".Normalize(),
                calendar.Today.AddDays(-3), calendar.Today.AddDays(11), BlockForce.Deny);
            yield return Impose(suspended, wish, calendar);
        }

        if (students.FindLast(student => student.Status is StudentStatus.Active) is { } told)
        {
            var wish = new BlockWish(
                "The court has given custody to the mother", "Only the mother may collect this child", "শুধু মা এই শিশুকে নিতে পারবেন".Normalize(),
                calendar.Today.AddDays(-20), null, BlockForce.Tell);
            yield return Impose(told, wish, calendar);
        }
    }

    private static StudentBlock Impose(Student student, BlockWish wish, DemoCalendar calendar) => DemoId.Give(
        StudentBlock.Impose(student.SchoolId, student.Id, wish, null, calendar.At(wish.StartsOn!.Value, 9 * 60)), $"block/{student.Id}");

    /// <summary>Of the last school day that is over, so that it is there at any hour of the day.</summary>
    private static async Task OverrideAsync(AcademyDbContext db, DemoRows rows, DemoCalendar calendar, Guid schoolId, CancellationToken ct)
    {
        var day = calendar.SchoolDays.LastOrDefault(day => day < calendar.Today);
        var guards = rows.Roles.Where(held => held.Role == Role.Security).Select(held => held.UserId).ToHashSet();
        var guard = rows.Users.FirstOrDefault(user => user.SchoolId == schoolId && guards.Contains(user.Id));
        var (from, until) = (calendar.Clock.StartOf(day), calendar.Clock.StartOf(day.AddDays(1)));
        var denied = await db.AccessLogs.AsNoTracking()
            .Where(log => log.SchoolId == schoolId && log.OccurredAt >= from && log.OccurredAt < until && log.PassId != null
                && (log.Reason == DenialReason.ExpiredPass || log.Reason == DenialReason.InactivePass))
            .OrderBy(log => log.OccurredAt).FirstOrDefaultAsync(ct);
        if (guard is null || denied is null)
        {
            return;
        }

        var at = denied.OccurredAt.AddMinutes(2);
        var made = ScanOverride.Of(denied, guard.Id, OverrideReason.OfficeAgreed, "The card is being printed", at).Value;
        await db.InsertAllAsync<ScanOverride>([made], ct);
        await OverrideWriting.WriteAsync(db, made, at, ct);
    }
}
