using System.Collections.Frozen;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Enrolments;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;
using static SmartAcademy.Domain.Reports.ReportColumn;

namespace SmartAcademy.Domain.Reports;

/// <summary>Everything that a report can be made of. It is code, so that nobody types a query; each column has its twin on the data floor.</summary>
public static class ReportCatalogue
{
    private static readonly ReportSubject Students = new(
        ReportEntity.Students,
        [Permission.StudentsRead, Permission.StudentsReadOwn],
        Permission.StudentsExport,
        [
            Text("number", 14), Text("name", 26), Text("nameBangla", 26), Class(), Text("className", 12), Text("section", 8), Number("roll", 6),
            Text("department", 18), Text("program", 14), Choice<StudentStatus>("status"), Choice<Gender>("gender"),
            Day("birthDate").SealedFor(Permission.StudentsExport),
            Phone("phone").SealedFor(Permission.StudentsExport),
            Text("address", 30).SealedFor(Permission.StudentsExport),
            Text("guardian", 24).For(Permission.GuardiansRead), Text("guardianBangla", 24).For(Permission.GuardiansRead), Phone("guardianPhone").SealedFor(Permission.GuardiansRead),
            Day("enrolledOn"), Choice<YesNo>("hasPass", 10), Choice<YesNo>("hasPhoto", 10),
        ]);

    private static readonly ReportSubject Guardians = new(
        ReportEntity.Guardians,
        [Permission.GuardiansRead],
        Permission.GuardiansExport,
        [
            Text("name", 26), Text("nameBangla", 26), Phone("phone").SealedFor(Permission.GuardiansRead),
            Text("email", 24), Text("address", 30).SealedFor(Permission.GuardiansRead), Text("occupation", 18),
            Number("children"), Choice<YesNo>("hasLogin", 10),
        ]);

    private static readonly ReportSubject Enrolments = new(
        ReportEntity.Enrolments,
        [Permission.StudentsRead, Permission.StudentsReadOwn],
        Permission.StudentsExport,
        [
            Text("number", 14), Text("name", 26), Text("nameBangla", 26), Text("year", 12), Choice<YesNo>("currentYear", 10), Class(), Number("roll", 6),
            Day("startsOn"), Day("endsOn"), Choice<YesNo>("isRunning", 10), Choice<EnrolmentEnd>("end"), Text("reason", 24),
        ]);

    private static readonly ReportSubject Passes = new(
        ReportEntity.Passes,
        [Permission.PassesRead, Permission.PassesReadOwn],
        Permission.PassesExport,
        [
            Text("passNumber", 14), Choice<PassType>("passType"), Choice<PassStatus>("passStatus"), Day("issuedOn"), Day("expiresOn"),
            Text("number", 14), Text("name", 26), Text("nameBangla", 26), Class(), Number("roll", 6), Text("reason", 24),
        ]);

    private static readonly ReportSubject GateScans = new(
        ReportEntity.GateScans,
        [Permission.AccessLogsRead],
        Permission.AccessLogsExport,
        [
            Moment("at"), Text("gate", 18), Choice<GateDirection>("direction", 10), Choice<AccessStatus>("answer", 10), Code("denial", nameof(DenialReason), DenialReason.All),
            Text("number", 14), Text("name", 26), Text("nameBangla", 26), Class(), Text("passNumber", 14), Choice<YesNo>("offline", 10),
        ])
    {
        DaysColumn = "at",
    };

    private static readonly ReportSubject AttendanceDays = new(
        ReportEntity.AttendanceDays,
        [Permission.AttendanceRead, Permission.AttendanceReadOwn],
        Permission.AttendanceExport,
        [
            Day("day"), Text("number", 14), Text("name", 26), Text("nameBangla", 26), Class(), Number("roll", 6),
            Text("code", 16), Choice<CountsAs>("countsAs"), Number("minutesLate"), Text("reason", 24),
        ])
    {
        DaysColumn = "day",
    };

    private static readonly ReportSubject AttendanceMonths = new(
        ReportEntity.AttendanceMonths,
        [Permission.AttendanceRead, Permission.AttendanceReadOwn],
        Permission.AttendanceExport,
        [
            Month("month"), Text("number", 14), Text("name", 26), Text("nameBangla", 26), Class(), Number("roll", 6),
            Number("schoolDays"), Number("present"), Number("late"), Number("absent"), Number("excused"), Number("percent"),
        ])
    {
        DaysColumn = "month",
    };

    private static readonly ReportSubject ClassSubjects = new(
        ReportEntity.ClassSubjects,
        [Permission.ClassesRead, Permission.ClassesReadOwn],
        Permission.ClassesRead,
        [
            Class(), Text("year", 12), Choice<YesNo>("currentYear", 10), Text("subjectCode", 10), Text("subject", 22), Text("subjectBangla", 22),
            Choice<YesNo>("elective", 10), Text("teacher", 26), Number("lessons"), Number("learners"),
        ]);

    private static readonly ReportSubject Results = new(
        ReportEntity.Results,
        [Permission.GradesRead, Permission.GradesReadOwn],
        Permission.GradesExport,
        [
            Text("year", 12), Text("term", 18), Class(), Number("roll", 6), Text("number", 14), Text("name", 26), Text("nameBangla", 26),
            Number("gpa"), Number("average"), Number("total"), Text("grade", 12), Choice<YesNo>("failed", 10), Number("failedSubjects"),
            Number("rank"), Number("daysPresent"), Number("schoolDays"),
        ]);

    public static readonly IReadOnlyList<ReportSubject> Subjects =
    [
        Students, Guardians, Enrolments, ClassSubjects, AttendanceDays, AttendanceMonths, Results, Passes, GateScans,
    ];

    private static readonly FrozenDictionary<ReportEntity, ReportSubject> ByEntity = Subjects.ToFrozenDictionary(subject => subject.Entity);

    public static ReportSubject Of(ReportEntity entity) => ByEntity[entity];
}
