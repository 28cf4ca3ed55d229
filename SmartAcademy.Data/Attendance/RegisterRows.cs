using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Access;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Attendance.Leave;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Attendance;

/// <summary>The rows a register is made of; whether the actor may read them was decided before.</summary>
internal static class RegisterRows
{
    public static async Task<AttendanceRules> AttendanceRulesAsync(this AcademyDbContext db, Guid schoolId, CancellationToken ct) =>
        (await db.AttendanceSettings.AsNoTracking().FirstOrDefaultAsync(row => row.SchoolId == schoolId, ct))?.Rules ?? AttendanceRules.Usual;

    public static Task<AttendanceRegister?> RegisterAsync(this AcademyDbContext db, RegisterPlace place, CancellationToken ct) =>
        db.AttendanceRegisters.FirstOrDefaultAsync(row => row.ClassId == place.ClassId && row.Day == place.Day && row.Period == place.Period, ct);

    public static Task<List<AttendanceCode>> CodesAsync(this AcademyDbContext db, Guid schoolId, CancellationToken ct) => db.AttendanceCodes
        .AsNoTracking().Where(code => code.SchoolId == schoolId).OrderBy(code => code.SortOrder).ThenBy(code => code.Letter).ToListAsync(ct);

    /// <summary>Who sat in the class on the day: those who come to school now, and those whom the register names.</summary>
    public static async Task<List<RegisterLine>> PupilsAsync(this AcademyDbContext db, RegisterPlace place, Guid? registerId, CancellationToken ct)
    {
        var marked = db.AttendanceMarks.Where(mark => mark.RegisterId == registerId).Select(mark => mark.StudentId);
        var places = db.Enrolments.AsNoTracking()
            .Where(row => row.ClassId == place.ClassId && row.StartsOn <= place.Day && (row.EndsOn == null || row.EndsOn >= place.Day));
        return await (
            from student in db.Students.AsNoTracking()
            let seat = places.Where(row => row.StudentId == student.Id).Select(row => new { row.RollNumber }).FirstOrDefault()
            where marked.Contains(student.Id) || (seat != null && student.Status == StudentStatus.Active)
            orderby seat!.RollNumber, student.FirstName, student.Id
            select new RegisterLine
            {
                StudentId = student.Id,
                RollNumber = seat!.RollNumber,
                Name = StudentName.Full(student.FirstName, student.MiddleName, student.LastName),
                NameBangla = student.NameBangla,
                PhotoFileId = student.PhotoFileId,
                Shown = new MarkEntry(student.Id, Guid.Empty, null, null, null),
            }).ToListAsync(ct);
    }

    /// <summary>The first granted entry of each of these students on the day, by the school's clock.</summary>
    public static async Task<Dictionary<Guid, TimeOnly>> FirstScansAsync(
        this AcademyDbContext db, IReadOnlyList<Guid> students, SchoolClock clock, DateOnly day, CancellationToken ct)
    {
        var scans = await db.AccessLogs.Between(clock.StartOf(day), clock.StartOf(day.AddDays(1)))
            .Where(scan => scan.StudentId != null && students.Contains(scan.StudentId.Value)).ByStudent()
            .Where(seen => seen.FirstEntry != null).Select(seen => new { seen.StudentId, seen.FirstEntry }).ToListAsync(ct);
        return scans.ToDictionary(
            seen => seen.StudentId, seen => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(seen.FirstEntry!.Value, clock.Zone).DateTime));
    }

    /// <summary>The minutes of those whom the gate found late on the day, by the cut-off of its rules.</summary>
    public static async Task<Dictionary<Guid, int>> LateAtGateAsync(
        this AcademyDbContext db, IReadOnlyList<Guid> students, SchoolClock clock, DateOnly day, CancellationToken ct)
    {
        var scans = await db.AccessLogs.Between(clock.StartOf(day), clock.StartOf(day.AddDays(1)))
            .Where(scan => scan.LateMinutes != null && scan.StudentId != null && students.Contains(scan.StudentId.Value))
            .GroupBy(scan => scan.StudentId!.Value)
            .Select(found => new { StudentId = found.Key, Minutes = found.Min(scan => scan.LateMinutes!.Value) }).ToListAsync(ct);
        return scans.ToDictionary(found => found.StudentId, found => found.Minutes);
    }

    /// <summary>The reasons of approved leaves that cover the day, by student.</summary>
    public static async Task<Dictionary<Guid, string>> LeavesAsync(
        this AcademyDbContext db, IReadOnlyList<Guid> students, DateOnly day, CancellationToken ct)
    {
        var leaves = await db.LeaveRequests.AsNoTracking()
            .Where(leave => leave.Status == LeaveStatus.Approved && leave.StartsOn <= day && leave.EndsOn >= day && students.Contains(leave.StudentId))
            .Select(leave => new { leave.StudentId, leave.Reason }).ToListAsync(ct);
        return leaves.DistinctBy(leave => leave.StudentId).ToDictionary(leave => leave.StudentId, leave => leave.Reason);
    }

    /// <summary>The class of a register that the actor reads, or null.</summary>
    public static Task<SchoolClass?> ClassOfRegisterAsync(this AcademyDbContext db, Actor actor, Guid classId, CancellationToken ct) =>
        db.Classes.AsNoTracking().WithRegistersReadBy(db, actor).FirstOrDefaultAsync(row => row.Id == classId, ct);
}
