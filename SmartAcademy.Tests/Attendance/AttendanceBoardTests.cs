using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Attendance;
using SmartAcademy.Data.Audit;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Tests.Passes;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Attendance;

public sealed class AttendanceBoardTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private TestRegister register = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => register = await TestRegister.MakeAsync(database);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_class_without_a_register_is_to_take_and_overdue_after_the_set_time()
    {
        var morning = await BoardAsync(register.Clerk, TestRegister.Morning);
        var noon = await BoardAsync(register.Clerk, TestRegister.Morning.AddHours(2));

        Assert.Equal((false, default(AttendanceTally)), (Assert.Single(morning.ToTake).IsOverdue, morning.Tally));
        Assert.True(Assert.Single(noon.ToTake).IsOverdue);
    }

    [Fact]
    public async Task A_register_that_is_taken_counts()
    {
        await register.SaveAsync(register.Teacher, register.Draft("PLA"));

        var board = await BoardAsync(register.Teacher, TestRegister.Morning.AddHours(5));

        Assert.Equal((new AttendanceTally(1, 1, 1, 0), "Teacher"), (board.Tally, board.Classes[0].TakenBy));
        Assert.Empty(board.ToTake);
    }

    [Fact]
    public async Task Nobody_else_sees_the_class_on_the_board()
    {
        Assert.Empty((await BoardAsync(Actors.Teacher(register.School.Id), TestRegister.Morning)).Classes);
        Assert.Empty((await BoardAsync(Actors.Guard(register.School.Id), TestRegister.Morning)).Classes);
        Assert.DoesNotContain(
            (await BoardAsync(Actors.Clerk((await TestSchool.MakeAsync(database)).Id), TestRegister.Morning)).Classes,
            row => row.ClassId == register.School.Class.Id);
    }

    [Fact]
    public async Task Gate_and_register_are_compared_the_same_morning()
    {
        await ScanAsync(register.Pupils[0].Id);
        await ScanAsync(register.Pupils[1].Id);
        await register.SaveAsync(register.Teacher, register.Draft("PAP"));
        var gates = new GateComparisonQueries(database, new StoppedClock(TestRegister.Morning));

        var compared = (await gates.OfDayAsync(register.Clerk, TestRegister.Today, Ct)).Value;

        Assert.Equal([register.Pupils[1].Id], compared.NotInClass.Select(row => row.StudentId));
        Assert.Equal([register.Pupils[2].Id], compared.NeverScanned.Select(row => row.StudentId));
        Assert.Equal(7, compared.NotInClass[0].FirstScan!.Value.Hour);
        Assert.Equal(Refusal.Forbidden, (await gates.OfDayAsync(register.Teacher, TestRegister.Today, Ct)).Refusal);
    }

    [Fact]
    public async Task A_late_scan_is_filled_in_as_late()
    {
        await ScanAsync(register.Pupils[0].Id, minutesAfterSeven: 100);

        var line = (await register.FindAsync(register.Teacher))!.Lines[0];

        Assert.Equal((new TimeOnly(8, 40), register.Codes["L"], 40), (line.FirstScan, line.Shown.CodeId, line.Shown.MinutesLate));
    }

    [Fact]
    public async Task Who_is_below_the_limit_is_listed_with_the_row_of_absences()
    {
        await register.SaveAsync(register.Teacher, register.Draft("PAE"));
        var absences = new AbsenceQueries(database, new StoppedClock(TestRegister.Morning));
        var filter = new AbsenceFilter(TestRegister.Today, TestRegister.Today);

        var (_, lines) = await absences.PageAsync(register.Clerk, filter, Ct);

        var line = Assert.Single(lines);
        Assert.Equal((register.Pupils[1].Id, 1, new AttendanceTally(0, 0, 1, 0)), (line.StudentId, line.InRow, line.Tally));
        Assert.Single((await absences.PageAsync(register.Teacher, filter, Ct)).Lines);
        Assert.Empty((await absences.PageAsync(Actors.Teacher(register.School.Id), filter, Ct)).Lines);
        Assert.Empty((await absences.PageAsync(Actors.Parent(register.School.Id), filter, Ct)).Lines);
        Assert.Empty((await absences.PageAsync(Actors.Clerk((await TestSchool.MakeAsync(database)).Id), filter, Ct)).Lines);
    }

    [Fact]
    public async Task The_month_sheet_has_a_letter_for_each_pupil_and_its_export_is_written_down()
    {
        await register.SaveAsync(register.Teacher, register.Draft("PLA"));
        var sheets = new MonthSheetQueries(database, new AuditTrail(database, TimeProvider.System));

        var sheet = await sheets.ExportAsync(register.Clerk, register.School.Class.Id, TestRegister.Today, Ct);

        Assert.Equal("PLA", string.Concat(sheet!.Rows.Select(row => row.Letters[21])));
        Assert.Equal((30, true, false), (sheet.Days.Count, sheet.Days[21].IsTaken, sheet.Days[19].IsSchoolDay));
        Assert.Null(await sheets.ExportAsync(register.Teacher, register.School.Class.Id, TestRegister.Today, Ct));
        Assert.Null(await sheets.FindAsync(Actors.Teacher(register.School.Id), register.School.Class.Id, TestRegister.Today, Ct));
        Assert.Equal(1, await register.ReadAsync(db => db.AuditEntries.CountAsync(
            row => row.Action == AuditAction.Exported && row.ResourceType == nameof(AttendanceRegister) && row.SchoolId == register.School.Id, Ct)));
    }

    [Fact]
    public async Task A_code_in_use_keeps_its_meaning_and_letters_are_single()
    {
        await register.SaveAsync(register.Teacher, register.Draft("PAP"));
        var codes = new AttendanceCodeService(database);
        var admin = Actors.Admin(register.School.Id);
        var absent = new AttendanceCodeDetails("Away", null, "A", CodeDirection.Out, CountsAs.Absent);

        Assert.False((await codes.WriteAsync(admin, register.Codes["A"], absent, Ct)).IsRefused);
        Assert.Equal([AttendanceRefusals.CodeInUse], (await codes.WriteAsync(admin, register.Codes["A"], absent with { CountsAs = CountsAs.Excused }, Ct)).Refusals);
        Assert.Equal([AttendanceRefusals.LetterTaken], (await codes.WriteAsync(admin, null, absent with { Letter = "l" }, Ct)).Refusals);
        Assert.Equal(["attendance_letter_invalid"], (await codes.WriteAsync(admin, null, absent with { Letter = "ক" }, Ct)).Refusals.Select(row => row.Code));
        var present = new AttendanceCodeDetails("Present", null, "P", CodeDirection.In, CountsAs.Present, IsActive: false);
        Assert.Equal([AttendanceRefusals.LastPresentCode], (await codes.WriteAsync(admin, register.Codes["P"], present, Ct)).Refusals);
        Assert.Equal([Refusal.Forbidden], (await codes.WriteAsync(register.Clerk, null, absent with { Letter = "X" }, Ct)).Refusals);
        Assert.Equal([Refusal.NotFound], (await codes.WriteAsync(Actors.Admin((await TestSchool.MakeAsync(database)).Id), register.Codes["A"], absent, Ct)).Refusals);
    }

    private Task<AttendanceBoard> BoardAsync(Actor actor, DateTimeOffset now) =>
        new AttendanceBoardQueries(database, new StoppedClock(now)).DayAsync(actor, null, Ct);

    /// <summary>A granted entry at 07:00 in Dhaka or later, as the gate writes it.</summary>
    private async Task ScanAsync(Guid student, int minutesAfterSeven = 0)
    {
        var point = new AccessPoint(register.School.Id, $"Gate {Guid.NewGuid():N}", null, AccessPointDirection.Both);
        await register.School.AddAsync(point);
        var at = TestRegister.Morning.AddHours(-2).AddMinutes(minutesAfterSeven);
        await register.ReadAsync(db => db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO access_logs (id, school_id, access_point_id, scan_id, student_id, occurred_at, received_at, direction, status, offline, clock_skewed)
            VALUES ({Guid.CreateVersion7()}, {register.School.Id}, {point.Id}, {Guid.NewGuid().ToString("N")}, {student}, {at}, {at}, 'Entry', 'Granted', false, false)
            """, Ct));
    }
}
