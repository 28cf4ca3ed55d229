using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Access;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Grades;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Releases;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Students.Records;

/// <summary>Collects what is held about one student, as the person or a guardian may ask for; each reading is written down.</summary>
public sealed class StudentRecordQueries(IDbContextFactory<AcademyDbContext> contexts, AuditTrail audit)
{
    public async Task<StudentRecord?> FindAsync(Actor actor, Guid studentId, CancellationToken ct)
    {
        if (!actor.May(Permission.StudentsExport))
        {
            return null;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var student = await db.Students.WithDeleted().AsNoTracking().VisibleTo(db, actor)
            .FirstOrDefaultAsync(row => row.Id == studentId && row.ErasedAt == null, ct);
        if (student is null)
        {
            return null;
        }

        await audit.RecordAsync(actor, new AuditEvent(AuditAction.Exported, nameof(Student), studentId.ToString(), SchoolId: student.SchoolId), ct);
        return new StudentRecord(student.EnrolmentNumber, student.PhotoFileId,
        [
            ("student", await PersonAsync(db, student, ct)),
            ("enrolments", await EnrolmentsAsync(db, studentId, ct)),
            ("guardians", await GuardiansAsync(db, studentId, ct)),
            ("contact-proposals", await ProposalsAsync(db, studentId, ct)),
            ("passes", await PassesAsync(db, studentId, ct)),
            ("attendance", await AttendanceAsync(db, studentId, ct)),
            ("leave", await LeaveAsync(db, studentId, ct)),
            ("collectors", await StudentReleaseRecord.CollectorsAsync(db, studentId, ct)),
            ("custody-notes", await StudentReleaseRecord.NotesAsync(db, studentId, ct)),
            ("one-time-collectors", await StudentReleaseRecord.CodesAsync(db, studentId, ct)),
            ("releases", await StudentReleaseRecord.ReleasesAsync(db, studentId, ct)),
            ("gate-scans", await ScansAsync(db, studentId, ct)),
            ("gate-blocks", await StudentGateRecord.BlocksAsync(db, studentId, ct)),
            ("gate-overrides", await StudentGateRecord.OverridesAsync(db, studentId, ct)),
            ("class-lists", await ListsAsync(db, studentId, ct)),
            ("marks", await StudentGradeRecord.MarksAsync(db, studentId, ct)),
            ("results", await StudentGradeRecord.ResultsAsync(db, studentId, ct)),
            ("report-cards", await StudentGradeRecord.CardsAsync(db, studentId, ct)),
            ("login", await LoginAsync(db, student.UserId, ct)),
            ("changes", await ChangesAsync(db, studentId, ct)),
        ]);
    }

    private static async Task<object> PersonAsync(AcademyDbContext db, Student student, CancellationToken ct) => new
    {
        student.EnrolmentNumber,
        student.Details,
        student.Status,
        student.CreatedAt,
        student.DeletedAt,
        School = await db.Schools.Where(row => row.Id == student.SchoolId).Select(row => row.Name).FirstAsync(ct),
        Class = await db.Classes.WithDeleted().Where(row => row.Id == student.ClassId).Select(row => row.Name + " " + row.Section).FirstOrDefaultAsync(ct),
        Department = await db.Departments.WithDeleted().Where(row => row.Id == student.DepartmentId).Select(row => row.Name).FirstOrDefaultAsync(ct),
    };

    private static async Task<object> EnrolmentsAsync(AcademyDbContext db, Guid studentId, CancellationToken ct) => await (
        from place in db.Enrolments.AsNoTracking()
        where place.StudentId == studentId
        join year in db.AcademicYears on place.AcademicYearId equals year.Id
        join row in db.Classes.WithDeleted() on place.ClassId equals row.Id
        orderby place.StartsOn
        select new
        {
            Year = year.Name,
            Class = row.Name + " " + row.Section,
            place.RollNumber,
            place.StartsOn,
            place.EndsOn,
            place.End,
            place.Reason,
        }).ToListAsync(ct);

    private static async Task<object> GuardiansAsync(AcademyDbContext db, Guid studentId, CancellationToken ct) => await db.Guardianships.AsNoTracking()
        .Where(bond => bond.StudentId == studentId).OrderBy(bond => bond.ContactPriority)
        .Select(bond => new
        {
            bond.Relationship,
            bond.ContactPriority,
            bond.PortalAccess,
            bond.MayCollect,
            bond.Guardian.Name,
            bond.Guardian.NameBangla,
            bond.Guardian.Phone,
            bond.Guardian.Email,
            bond.Guardian.Address,
            bond.Guardian.Occupation,
        }).ToListAsync(ct);

    private static async Task<object> ProposalsAsync(AcademyDbContext db, Guid studentId, CancellationToken ct)
    {
        var rows = await db.ContactProposals.AsNoTracking().Where(row => row.StudentId == studentId).OrderBy(row => row.ProposedAt).ToListAsync(ct);
        return rows.ConvertAll(row => new { row.ProposedAt, row.Details, row.Status, row.DecidedAt, row.Reason });
    }

    private static async Task<object> PassesAsync(AcademyDbContext db, Guid studentId, CancellationToken ct) => await db.Passes.AsNoTracking()
        .Where(pass => pass.StudentId == studentId).OrderBy(pass => pass.IssuedOn)
        .Select(pass => new { pass.Number, pass.Type, pass.Status, pass.IssuedOn, pass.ExpiresOn, pass.RevokedAt, pass.Reason }).ToListAsync(ct);

    private static async Task<object> AttendanceAsync(AcademyDbContext db, Guid studentId, CancellationToken ct) => await (
        from mark in db.AttendanceMarks.AsNoTracking()
        where mark.StudentId == studentId
        join code in db.AttendanceCodes on mark.CodeId equals code.Id
        orderby mark.Day, mark.Period
        select new { mark.Day, mark.Period, code.Name, code.Letter, mark.MinutesLate, mark.Reason, mark.Comment }).ToListAsync(ct);

    private static async Task<object> LeaveAsync(AcademyDbContext db, Guid studentId, CancellationToken ct) => await db.LeaveRequests.AsNoTracking()
        .Where(row => row.StudentId == studentId).OrderBy(row => row.AskedAt)
        .Select(row => new { row.StartsOn, row.EndsOn, row.Reason, row.Status, row.AskedAt, row.AnsweredAt, row.Answer }).ToListAsync(ct);

    private static async Task<object> ScansAsync(AcademyDbContext db, Guid studentId, CancellationToken ct) => await (
        from log in db.AccessLogs.AsNoTracking()
        where log.StudentId == studentId
        join point in db.AccessPoints.WithDeleted() on log.AccessPointId equals point.Id
        orderby log.OccurredAt
        select new
        {
            log.OccurredAt,
            AccessPoint = point.Name,
            log.Direction,
            log.Status,
            log.Reason,
            log.Flags,
            log.LateMinutes,
            log.Explanation,
            log.Offline,
            log.Shown,
            log.ReadBy,
            log.TypedReason,
            log.OverrideReason,
        }).ToListAsync(ct);

    private static async Task<object> ListsAsync(AcademyDbContext db, Guid studentId, CancellationToken ct) => await (
        from row in db.ClassListRows.AsNoTracking()
        where row.StudentId == studentId
        join list in db.ClassListImports on row.ImportId equals list.Id
        orderby list.UploadedAt
        select new { list.FileName, list.UploadedAt, row.Number, row.Cells }).ToListAsync(ct);

    private static async Task<object> LoginAsync(AcademyDbContext db, Guid? userId, CancellationToken ct) => await db.Users.AsNoTracking()
        .Where(user => user.Id == userId)
        .Select(user => new { user.UserName, user.Email, user.PhoneNumber, user.DisplayName, user.IsActive, user.LastSignInAt }).ToListAsync(ct);

    private static async Task<object> ChangesAsync(AcademyDbContext db, Guid studentId, CancellationToken ct)
    {
        var id = studentId.ToString();
        var entries = await db.AuditEntries.AsNoTracking()
            .Where(entry => (entry.ResourceType == nameof(Student) && entry.ResourceId == id)
                || (entry.ResourceType == nameof(Guardianship) && entry.ResourceId.StartsWith(id)))
            .OrderBy(entry => entry.At).ToListAsync(ct);
        return entries.ConvertAll(entry => new
        {
            entry.At,
            By = entry.ActorName,
            entry.Action,
            Of = entry.ResourceType,
            Changes = JsonSerializer.Deserialize<JsonElement>(entry.Changes),
        });
    }
}
