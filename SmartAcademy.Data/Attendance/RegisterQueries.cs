using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Calendar;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Attendance;

/// <summary>Opens registers for reading and for taking.</summary>
public sealed class RegisterQueries(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    /// <summary>A register as it was saved, or as it would begin; null for a class whose registers the actor may not read and for a period it does not have.</summary>
    public async Task<RegisterSheet?> FindAsync(Actor actor, RegisterPlace place, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.ClassOfRegisterAsync(actor, place.ClassId, ct) is not { } row)
        {
            return null;
        }

        var clock = await db.ClockAsync(row.SchoolId, time, ct);
        var rules = await db.AttendanceRulesAsync(row.SchoolId, ct);
        var plan = (await db.CalendarAsync(row.SchoolId, place.Day, place.Day, ct)).On(place.Day, row.DepartmentId, row.Id);
        var periods = await db.RegisterPeriodsAsync(row, place.Day, plan, ct);
        var period = periods.FirstOrDefault(offered => offered.Number == place.Period);
        if (place.Period is not null && period is null)
        {
            return null;
        }

        var register = await db.RegisterAsync(place, ct);
        var codes = (await db.CodesAsync(row.SchoolId, ct)).ConvertAll(code => RegisterCode.Of(code, AttendanceScope.KeeperOf(actor)));
        var lines = await LinesAsync(db, place, register, new RegisterStart(codes, rules, period?.Bell?.StartsAt ?? plan.OpensAt), clock, ct);
        var used = lines.Select(line => line.Shown.CodeId).ToHashSet();
        var window = new EditWindow(rules, clock.Today, TimeOnly.FromDateTime(clock.Now.DateTime));
        return new RegisterSheet
        {
            Place = place,
            SchoolId = row.SchoolId,
            ClassName = row.Name,
            ClassNameBangla = row.NameBangla,
            Section = row.Section,
            Plan = plan,
            Periods = periods,
            Today = clock.Today,
            Version = register?.Version ?? 0,
            SavedBy = register is null ? null : await NameAsync(db, register.ChangedBy ?? register.TakenBy, ct),
            SavedAt = register is null ? null : TimeZoneInfo.ConvertTime(register.ChangedAt ?? register.TakenAt, clock.Zone),
            Closed = await MayWriteAsync(db, actor, place.ClassId, ct) ? ClosedBy(actor, window, place.Day, plan.IsOpen) : Refusal.Forbidden,
            NeedsReason = register is not null && window.ChangeNeedsReason(place.Day),
            Codes = codes.FindAll(code => code.MaySet || used.Contains(code.Id)),
            Lines = lines,
        };
    }

    private static Refusal? ClosedBy(Actor actor, EditWindow window, DateOnly day, bool isSchoolDay) =>
        !isSchoolDay ? AttendanceRefusals.NoSchoolDay : window.MayWrite(AttendanceScope.KeeperOf(actor), day).Refusal;

    private static Task<bool> MayWriteAsync(AcademyDbContext db, Actor actor, Guid classId, CancellationToken ct) =>
        db.Classes.WithRegistersWrittenBy(db, actor).AnyAsync(row => row.Id == classId, ct);

    private static async Task<List<RegisterLine>> LinesAsync(
        AcademyDbContext db, RegisterPlace place, AttendanceRegister? register, RegisterStart start, SchoolClock clock, CancellationToken ct)
    {
        var pupils = await db.PupilsAsync(place, register?.Id, ct);
        var ids = pupils.ConvertAll(pupil => pupil.StudentId);
        var scans = await db.FirstScansAsync(ids, clock, place.Day, ct);
        var late = place.Period is null ? await db.LateAtGateAsync(ids, clock, place.Day, ct) : [];
        var leaves = await db.LeavesAsync(ids, place.Day, ct);
        var marks = register is null
            ? []
            : await db.AttendanceMarks.AsNoTracking().Where(mark => mark.RegisterId == register.Id).ToDictionaryAsync(mark => mark.StudentId, ct);
        return pupils.ConvertAll(pupil =>
        {
            var (scan, leave) = (scans.TryGetValue(pupil.StudentId, out var came) ? came : (TimeOnly?)null, leaves.GetValueOrDefault(pupil.StudentId));
            var saved = marks.GetValueOrDefault(pupil.StudentId)?.Entry;
            return pupil with { FirstScan = scan, Leave = leave, Saved = saved, Shown = saved ?? start.Of(pupil.StudentId, scan, leave, late.TryGetValue(pupil.StudentId, out var minutes) ? minutes : null) };
        });
    }

    private static Task<string?> NameAsync(AcademyDbContext db, Guid? userId, CancellationToken ct) =>
        db.Users.Where(user => user.Id == userId).Select(user => (string?)user.DisplayName).FirstOrDefaultAsync(ct);
}
