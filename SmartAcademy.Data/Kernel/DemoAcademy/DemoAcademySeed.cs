using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SmartAcademy.Data.Access.Tallies;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Rules;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Attendance.Leave;
using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Releases;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Subjects;
using SmartAcademy.Domain.Timetable;
using SmartAcademy.Domain.Visitors;

namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>Fills an empty database with the demo academy, in one transaction and only once.</summary>
public sealed class DemoAcademySeed(
    IDbContextFactory<AcademyDbContext> contexts, IPassKeys passKeys, TimeProvider time, ILogger<DemoAcademySeed> log)
{
    /// <summary>Any fixed number: it lets one instance seed while others wait and then find the schools there.</summary>
    private const long SeedLock = 0x44_45_4D_4F;

    public async Task<DemoReport> SeedAsync(DemoSize size, DemoPasswords passwords, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(Actor.System(), ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({SeedLock})", ct);
        if (await db.Schools.AnyAsync(ct))
        {
            return new DemoReport(false, []);
        }

        var calendar = new DemoCalendar(time.GetUtcNow(), size.SchoolDays);
        await MakeMonthsAsync(db, calendar, ct);
        var rows = DemoPlan.Draw(size, calendar);
        Seal(rows.Passes);
        SetPasswords(rows.Users, passwords);
        var readerKeys = DrawReaderKeys(rows);

        await InsertPeopleAsync(db, rows, ct);
        await InsertSchoolYearAsync(db, rows, ct);
        await DemoResults.InsertAsync(db, rows, new DemoGrades(rows, calendar), calendar, ct);
        var firstScans = new DemoFirstScans(calendar);
        await InsertGatesAsync(db, rows, readerKeys, firstScans.Note(new DemoScans(rows, calendar).Draw()), ct);
        await DemoHolds.InsertAsync(db, rows, calendar, ct);
        if (size.HasRegisters)
        {
            await InsertAttendanceAsync(db, rows, calendar, firstScans, ct);
        }

        await InsertOnSiteAsync(db, rows, calendar, ct);
        await CountOnAsync(db, rows, ct);
        await transaction.CommitAsync(ct);
        await SumUpAsync(ct);
        log.LogInformation("Seeded the demo academy: {Students} students, {Passes} passes", rows.Students.Count, rows.Passes.Count);
        return new DemoReport(true, [.. readerKeys.Select(key => key.Shown)]);
    }

    private static Task<int> MakeMonthsAsync(AcademyDbContext db, DemoCalendar calendar, CancellationToken ct)
    {
        var first = calendar.Clock.StartOf(calendar.SchoolDays.Count == 0 ? calendar.Today : calendar.SchoolDays[0]);
        return db.Database.ExecuteSqlAsync($"SELECT make_access_log_months({first}, {calendar.Now})", ct);
    }

    private void Seal(List<Pass> passes)
    {
        foreach (var pass in passes)
        {
            pass.Seal(passKeys);
        }
    }

    /// <summary>One hash for all who share a password: hashing sixty times would only take sixty times as long.</summary>
    private static void SetPasswords(List<AcademyUser> users, DemoPasswords passwords)
    {
        var hasher = new PasswordHasher<AcademyUser>();
        var everybody = hasher.HashPassword(users[0], passwords.Everybody);
        var temporary = hasher.HashPassword(users[0], passwords.Temporary);
        foreach (var user in users)
        {
            user.PasswordHash = user.MustChangePassword ? temporary : everybody;
            user.SecurityStamp = Guid.NewGuid().ToString("N");
        }
    }

    private List<(DeviceKey Stored, DemoReaderKey Shown)> DrawReaderKeys(DemoRows rows) =>
    [
        .. rows.Devices.Select(device =>
        {
            var key = DeviceApiKey.Make();
            var code = rows.Schools.Single(school => school.Id == device.SchoolId).Code;
            var point = rows.AccessPoints.Single(point => point.Id == device.AccessPointId);
            return (
                new DeviceKey(device.SchoolId, device.Id, key.Hash(), key.Hint, null, time.GetUtcNow()),
                new DemoReaderKey(code, point.Name, key.Text));
        }),
    ];

    private static async Task InsertPeopleAsync(AcademyDbContext db, DemoRows rows, CancellationToken ct)
    {
        var roles = await db.BuiltInRolesAsync(ct);
        await db.InsertAllAsync<School>(rows.Schools, ct);
        await db.InsertAllAsync<AcademyUser>(rows.Users, ct);
        await db.InsertAllAsync<IdentityUserRole<Guid>>(
            rows.Roles.Select(held => new IdentityUserRole<Guid> { UserId = held.UserId, RoleId = roles[held.Role] }), ct);
        await db.InsertAllAsync<Department>(rows.Departments, ct);
        await db.InsertAllAsync<AcademicYear>(rows.Years, ct);
        await db.InsertAllAsync<SchoolClass>(rows.Classes, ct);
        await db.InsertAllAsync<ClassTeacher>(rows.ClassTeachers, ct);
        await db.InsertAllAsync<Student>(rows.Students, ct);
        await db.InsertAllAsync<Guardian>(rows.Guardians, ct);
        await db.InsertAllAsync<Guardianship>(rows.Guardianships, ct);
    }

    private static async Task InsertSchoolYearAsync(AcademyDbContext db, DemoRows rows, CancellationToken ct)
    {
        await db.InsertAllAsync<Term>(rows.Terms, ct);
        await db.InsertAllAsync<SchoolWeekday>(rows.Weekdays, ct);
        await db.InsertAllAsync<SpecialDay>(rows.SpecialDays, ct);
        await db.InsertAllAsync<Subject>(rows.Subjects, ct);
        await db.InsertAllAsync<ClassSubject>(rows.ClassSubjects, ct);
        await db.InsertAllAsync<SubjectTeacher>(rows.SubjectTeachers, ct);
        await db.InsertAllAsync<StudentSubject>(rows.StudentSubjects, ct);
        await db.InsertAllAsync<Room>(rows.Rooms, ct);
        await db.InsertAllAsync<Period>(rows.Periods, ct);
        await db.InsertAllAsync<Lesson>(rows.Lessons, ct);
        await db.InsertAllAsync<Substitution>(rows.Substitutions, ct);
    }

    private static async Task InsertGatesAsync(
        AcademyDbContext db, DemoRows rows, List<(DeviceKey Stored, DemoReaderKey Shown)> keys, IEnumerable<DemoScan> scans, CancellationToken ct)
    {
        await db.InsertAllAsync<Pass>(rows.Passes, ct);
        await db.InsertAllAsync<AccessPoint>(rows.AccessPoints, ct);
        await db.InsertAllAsync<GateRuleBook>(rows.GateRules, ct);
        await db.InsertAllAsync<ReaderDevice>(rows.Devices, ct);
        await db.InsertAllAsync<DeviceAccessPoint>(
            rows.Devices.Select(device => new DeviceAccessPoint(device.SchoolId, device.Id, device.AccessPointId)), ct);
        await db.InsertAllAsync<DeviceKey>(keys.Select(key => key.Stored), ct);
        await db.InsertAllAsync<AccessLog, DemoScan>(scans, ct);
        await db.Database.ExecuteSqlAsync(
            $"UPDATE reader_devices SET last_seen_at = (SELECT max(received_at) FROM access_logs WHERE device_id = reader_devices.id)", ct);
    }

    /// <summary>After the scans, with which the registers agree. The codes are those that the database gave each school.</summary>
    private static async Task InsertAttendanceAsync(
        AcademyDbContext db, DemoRows rows, DemoCalendar calendar, DemoFirstScans scans, CancellationToken ct)
    {
        var leaves = DemoLeave.Draw(rows, calendar);
        var codes = (await db.AttendanceCodes.AsNoTracking().ToListAsync(ct)).ToLookup(code => code.SchoolId);
        var registers = new DemoAttendance(rows, calendar, scans, leaves).Draw(codes).ToList();
        await db.InsertAllAsync<LeaveRequest>(leaves, ct);
        await db.InsertAllAsync<AttendanceRegister>(registers.Select(taken => taken.Register), ct);
        await db.InsertAllAsync<AttendanceMark>(registers.SelectMany(taken => taken.Marks), ct);
    }

    private static async Task InsertOnSiteAsync(AcademyDbContext db, DemoRows rows, DemoCalendar calendar, CancellationToken ct)
    {
        var collectors = DemoOnSite.Collectors(rows, calendar);
        await db.InsertAllAsync<Collector>(collectors, ct);
        await db.InsertAllAsync<CustodyNote>(DemoOnSite.Notes(rows, calendar), ct);
        await db.InsertAllAsync<Release>(DemoOnSite.Releases(collectors, calendar), ct);
        await db.InsertAllAsync<Visit>(DemoOnSite.Visits(rows, calendar), ct);
    }

    /// <summary>What the portal's jobs do every few minutes and hours, so that the academy is whole when the first page is opened.</summary>
    private async Task SumUpAsync(CancellationToken ct)
    {
        var tallies = new GateTallies(contexts, time);
        await tallies.RunAsync(Actor.System(), ct);
        await tallies.SumUpStudentsAsync(Actor.System(), ct);
    }

    /// <summary>The next real student and pass get the numbers after these.</summary>
    private static async Task CountOnAsync(AcademyDbContext db, DemoRows rows, CancellationToken ct)
    {
        foreach (var ((series, year), last) in rows.Numbers)
        {
            await db.TakeNumbersAsync(series, year, last, ct);
        }
    }
}
