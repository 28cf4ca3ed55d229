using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Blocks;
using SmartAcademy.Domain.Access.Overrides;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Attendance.Leave;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Grades;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Muster;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Passes.Signed;
using SmartAcademy.Domain.Releases;
using SmartAcademy.Domain.Reports;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Sessions;
using SmartAcademy.Domain.Students.Proposals;
using SmartAcademy.Domain.Subjects;
using SmartAcademy.Domain.Timetable;
using SmartAcademy.Domain.Users;
using SmartAcademy.Domain.Visitors;
using SmartAcademy.Domain.Webhooks;
using SmartAcademy.Domain.Work;
using SmartAcademy.Tests.Access;
using SmartAcademy.Tests.Passes;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Architecture;

/// <summary>One row of each kind in a school, so that every route with an id has something to open.</summary>
internal sealed record RouteWorld(Guid School, IReadOnlyDictionary<string, Guid> Ids)
{
    private static int letters;
    private static int signingKeys;

    public static async Task<RouteWorld> MakeAsync(TestSchool school, string workKind)
    {
        var student = await school.AdmitAsync("Route");
        var code = student.EnrolmentNumber[^8..];
        var department = new Department(school.Id, "Hifz", code);
        var guardian = new Guardian(school.Id, new GuardianDetails("Guardian"));
        var point = new AccessPoint(school.Id, code, null, AccessPointDirection.Both);
        var holiday = SpecialDay.Mark(school.Id, new SpecialDayDetails
        {
            Kind = SpecialDayKind.PublicHoliday,
            Name = "Holiday",
            StartsOn = new DateOnly(2026, 12, 16),
            EndsOn = new DateOnly(2026, 12, 16),
        });
        var term = Term.Open(school.Id, school.Year.Id, new TermDetails($"Term {code}", null, school.Year.StartsOn, school.Year.EndsOn));
        await school.AddAsync(department, guardian, point, holiday, term);
        var device = new ReaderDevice(school.Id, "Reader", point.Id);
        var key = device.AddKey(Guid.NewGuid().ToByteArray(), "sak_test", null, TimeProvider.System.GetUtcNow()).Value;
        var pass = Pass.Issue(
            new PassOrder(school.Id, student.Id, $"R{student.EnrolmentNumber}"[..20], PassType.Standard, new DateOnly(2099, 1, 1), null),
            new DateOnly(2026, 1, 5)).Value;
        pass.Seal(new FixedKeys());
        var signingKey = PassSigningKey.Make(school.Id, Interlocked.Increment(ref signingKeys), null, TimeProvider.System.GetUtcNow());
        await school.AddAsync(signingKey);
        var work = new WorkOrder(school.Id, workKind, "{}", null, TimeProvider.System.GetUtcNow());
        work.Cancel(TimeProvider.System.GetUtcNow());
        var user = new AcademyUser { UserName = code, NormalizedUserName = code.ToUpperInvariant(), DisplayName = "Route", SchoolId = school.Id };
        var role = new AcademyRole(school.Id, new RoleDetails($"Role {code}"));
        var entry = new AuditEntry(
            Actor.System(school.Id), TimeProvider.System.GetUtcNow(), new AuditFact(AuditAction.Viewed, "Student", "") { SchoolId = school.Id });
        await school.AddAsync(device, pass, work, user, role, entry);
        var proposal = new ContactProposal(school.Id, student.Id, user.Id, new ContactDetails(null, null, "Road 1", null, null), TimeProvider.System.GetUtcNow());
        await school.AddAsync(proposal);
        var subject = new Subject(school.Id, code, "Tajweed");
        var taught = new ClassSubject(school.Id, school.Class.Id, subject.Id, isElective: true);
        var room = new Room(school.Id, new RoomDetails(code));
        // The bells of a department, so that every world may ring them once more.
        var period = new Period(school.Id, new PeriodDetails(1, "First", new TimeOnly(8, 0), new TimeOnly(8, 40), DepartmentId: department.Id));
        await school.AddAsync(subject, taught, room, period);
        var lesson = new Lesson(school.Id, school.Year.Id, school.Class.Id, new LessonPlace(DayOfWeek.Sunday, period.Id));
        lesson.Give(taught.Id, null, room.Id);
        var substitution = new Substitution(lesson, new DateOnly(2026, 11, 22), user.Id, null);
        await school.AddAsync(lesson, substitution);
        var mark = AttendanceCode.Add(school.Id, new AttendanceCodeDetails("Route", null, FreeLetter(), CodeDirection.Out, CountsAs.Excused));
        var leave = LeaveRequest.Ask(school.Id, student.Id, new LeaveWish(new(2026, 6, 14), new(2026, 6, 14), "Route"), null, null, entry.At);
        await school.AddAsync(mark, leave);
        var report = new SavedReport(school.Id, user.Id, ReadyReport.All[0].Definition, isShared: true, TimeProvider.System.GetUtcNow());
        await school.AddAsync(report);
        var webhook = new WebhookSubscription(
            school.Id, new WebhookDetails { Name = "Route", Address = "https://route.example/hook", Events = WebhookEvent.All }, null, entry.At);
        await school.AddAsync(webhook);
        var delivery = new WebhookDelivery(webhook, null, WebhookEvent.Test, "{}", entry.At);
        await school.AddAsync(delivery);
        var session = new UserSession(user.Id, school.Id, SessionKind.Browser, origin: null, TimeProvider.System.GetUtcNow());
        await school.AddAsync(session);
        var block = StudentBlock.Impose(
            school.Id, student.Id, new BlockWish("Route", null, null, new DateOnly(2026, 1, 5), null, BlockForce.Tell), null, TimeProvider.System.GetUtcNow());
        var denied = TestScan.Denied(school.Id, point.Id, DenialReason.ExpiredPass, TimeProvider.System.GetUtcNow(), student.Id, pass.Id);
        var overridden = ScanOverride.Of(denied, user.Id, OverrideReason.FaceChecked, null, TimeProvider.System.GetUtcNow()).Value;
        await school.AddAsync(block, denied, overridden);
        var (collector, note, release) = await AddPickUpAsync(school, student.Id);
        var muster = new MusterCall(school.Id, isDrill: true, "Route", null, entry.At);
        muster.End(null, entry.At);
        var listed = new MusterPerson(muster, student.Id, null, school.Class.Id, found: null);
        await school.AddAsync(muster, listed);
        var visit = Visit.Plan(
            school.Id, new VisitDetails { Name = "Route", Purpose = "Route", ExpectedAt = entry.At, LeavesBy = entry.At.AddHours(1) }, null, entry.At);
        var watched = WatchEntry.Add(school.Id, "Nobody", null, null, "Route", null, entry.At).Value;
        await school.AddAsync(visit, watched);
        var book = await AddGradeBookAsync(school, term.Id, code);
        return new RouteWorld(school.Id, new Dictionary<string, Guid>
        {
            ["students"] = student.Id,
            ["days"] = holiday.Id,
            ["termId"] = term.Id,
            ["proposals"] = proposal.Id,
            ["departments"] = department.Id,
            ["guardians"] = guardian.Id,
            ["guardianId"] = guardian.Id,
            ["access-points"] = point.Id,
            ["devices"] = device.Id,
            ["keyId"] = key.Id,
            ["blocks"] = block.Id,
            ["override"] = denied.Id,
            ["overrides"] = denied.Id,
            ["passes"] = pass.Id,
            ["keys"] = signingKey.Id,
            ["work"] = work.Id,
            ["audit"] = entry.Id,
            ["classes"] = school.Class.Id,
            ["attendance"] = school.Class.Id,
            ["month"] = school.Class.Id,
            ["codes"] = mark.Id,
            ["leave"] = leave.Id,
            ["academic-years"] = school.Year.Id,
            ["schools"] = school.Id,
            ["webhooks"] = webhook.Id,
            ["deliveryId"] = delivery.Id,
            ["users"] = user.Id,
            ["sessions"] = session.Id,
            ["roles"] = role.Id,
            ["subjects"] = subject.Id,
            ["grades"] = book.Taught.Id,
            ["BookId"] = book.Taught.Id,
            ["assessments"] = book.Assessment.Id,
            ["results"] = school.Class.Id,
            ["scales"] = book.Scale.Id,
            ["rooms"] = room.Id,
            ["periods"] = period.Id,
            ["lessons"] = lesson.Id,
            ["substitutions"] = substitution.Id,
            ["teachers"] = user.Id,
            ["reports"] = report.Id,
            ["visitors"] = visit.Id,
            ["entryId"] = watched.Id,
            ["muster"] = muster.Id,
            ["personId"] = listed.Id,
            ["pick-up"] = student.Id,
            ["collectorId"] = collector.Id,
            ["noteId"] = note.Id,
            ["releases"] = release.Id,
        });
    }

    /// <summary>Somebody who may collect the student, a warning, and a release.</summary>
    private static async Task<(Collector Collector, CustodyNote Note, Release Release)> AddPickUpAsync(TestSchool school, Guid studentId)
    {
        var now = TimeProvider.System.GetUtcNow();
        var collector = Collector.Add(school.Id, studentId, new CollectorDetails("Driver", "Driver"), null, now);
        var note = new CustodyNote(school.Id, studentId, "Route", null, now);
        var release = new Release(
            Guid.CreateVersion7(), school.Id, studentId, new ReleasedTo(CollectedBy.Collector, collector.Id, "Driver", "Driver"), null, null, now, new(2026, 11, 22));
        await school.AddAsync(collector, note, release);
        return (collector, note, release);
    }

    /// <summary>A subject of the class with a term and an assessment, and a scale.</summary>
    private static async Task<(ClassSubject Taught, Assessment Assessment, GradeScale Scale)> AddGradeBookAsync(TestSchool school, Guid termId, string code)
    {
        var subject = new Subject(school.Id, $"G{code}", "Route");
        var taught = new ClassSubject(school.Id, school.Class.Id, subject.Id, isElective: false);
        var sheet = new MarkSheet(school.Id, taught.Id, termId);
        var assessment = Assessment.Plan(school.Id, sheet.Id, new AssessmentDetails { Name = "Route", Weight = 1, Parts = [new(PartKind.Whole, 100, 33)] });
        var scale = GradeScale.Open(school.Id, ScalePresets.Percentage with { Name = $"Scale {code}" });
        await school.AddAsync(subject, taught, sheet, assessment, scale);
        return (taught, assessment, scale);
    }

    /// <summary>One that no code of a school has, nor another world's.</summary>
    private static string FreeLetter() => "BCDFHIJKMNQRSTUVWXYZ"[Interlocked.Increment(ref letters) % 20].ToString();

    /// <summary>The address with the ids of this school: a parameter by its own name, or <c>id</c> by the word before it.</summary>
    public string Fill(string pattern)
    {
        var parts = pattern.Replace("{documentName}", "v1", StringComparison.Ordinal)
            .Replace("{date}", "2026-06-14", StringComparison.OrdinalIgnoreCase).Split('/');
        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i].StartsWith('{'))
            {
                var name = parts[i].Trim('{', '}').Split(':')[0];
                parts[i] = (Ids.TryGetValue(name, out var named) || Ids.TryGetValue(parts[i - 1], out named) ? named : Guid.Empty).ToString();
            }
        }

        return string.Join('/', parts);
    }
}
