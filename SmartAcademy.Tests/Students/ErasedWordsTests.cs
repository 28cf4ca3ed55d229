using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Students.Records;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Blocks;
using SmartAcademy.Domain.Access.Overrides;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Attendance.Leave;
using SmartAcademy.Domain.Files;
using SmartAcademy.Domain.Students;
using SmartAcademy.Tests.Access;
using SmartAcademy.Tests.Grades;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Students;

public sealed class ErasedWordsTests(TestApp app) : IClassFixture<TestApp>
{
    /// <summary>In everything that anybody wrote about the child.</summary>
    private const string Word = "tonsillitis";

    private static readonly DateOnly Day = new(2026, 3, 2);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private FileService Files => app.Services.GetRequiredService<FileService>();

    [Fact]
    public async Task What_teachers_and_guardians_wrote_about_an_erased_student_is_found_nowhere_and_the_figures_stay()
    {
        var house = await PublishedAsync();
        var (child, other) = (house.Students[0], house.Students[1]);
        await MarkedAbsentAsync(house, child);
        await MarkedAbsentAsync(house, other);
        var (note, kept) = (await ExcusedAsync(house, child), await ExcusedAsync(house, other));
        await StoppedAtTheGateAsync(house, child);
        await StoppedAtTheGateAsync(house, other);

        await EraseAsync(house, child);

        await using var db = await app.Database.OpenAsync(house.Admin, Ct);
        var results = db.StudentResults.Where(row => row.StudentId == child.Id);
        var result = await results.SingleAsync(Ct);
        Assert.Equal((null, true), (result.Comment, result.Gpa > 0));
        Assert.Equal([null, null, null], await db.SubjectResults.Where(row => results.Any(of => of.Id == row.StudentResultId)).Select(row => row.Comment).ToListAsync(Ct));
        Assert.False(await db.ReportComments.AnyAsync(row => row.StudentId == child.Id, Ct));
        var mark = await db.AttendanceMarks.SingleAsync(row => row.StudentId == child.Id, Ct);
        Assert.Equal((Day, null, null), (mark.Day, mark.Reason, mark.Comment));
        var leave = await db.LeaveRequests.SingleAsync(row => row.StudentId == child.Id, Ct);
        Assert.Equal((Day, "", null, null), (leave.StartsOn, leave.Reason, leave.Answer, leave.DocumentFileId));
        Assert.Null(await Files.OpenAsync(house.Admin, note, FileKind.LeaveDocument, Ct));

        var block = await db.StudentBlocks.SingleAsync(row => row.StudentId == child.Id, Ct);
        Assert.Equal((Day, "", null, null), (block.StartsOn, block.Reason, block.Message, block.LiftReason));
        var through = await db.ScanOverrides.SingleAsync(row => row.StudentId == child.Id, Ct);
        Assert.Equal((OverrideReason.Other, null, null), (through.Why, through.Words, through.Note));
        Assert.Contains(Word, (await db.StudentBlocks.SingleAsync(row => row.StudentId == other.Id, Ct)).Reason, StringComparison.Ordinal);
        Assert.Contains(Word, (await db.ScanOverrides.SingleAsync(row => row.StudentId == other.Id, Ct)).Words, StringComparison.Ordinal);

        await using var stays = (await Files.OpenAsync(house.Admin, kept, FileKind.LeaveDocument, Ct))!.Content;
        Assert.Contains(Word, (await db.AttendanceMarks.SingleAsync(row => row.StudentId == other.Id, Ct)).Comment, StringComparison.Ordinal);
        Assert.Equal(2, await db.ReportComments.CountAsync(row => row.StudentId == other.Id, Ct));
    }

    [Fact]
    public async Task The_audit_which_nobody_can_erase_never_held_the_words()
    {
        var house = await PublishedAsync();
        await MarkedAbsentAsync(house, house.Students[0]);
        await ExcusedAsync(house, house.Students[0]);
        await StoppedAtTheGateAsync(house, house.Students[0]);
        await EraseAsync(house, house.Students[0]);

        await using var db = await app.Database.OpenAsync(house.Admin, Ct);
        var entries = await db.AuditEntries.Where(entry => entry.SchoolId == house.School.Id).ToListAsync(Ct);

        Assert.Contains(entries, entry => entry.ResourceType == nameof(LeaveRequest));
        Assert.Contains(entries, entry => entry.ResourceType == nameof(Domain.Grades.ReportComment));
        Assert.DoesNotContain(entries, entry => entry.Changes.Contains(Word, StringComparison.Ordinal) || entry.Details.Contains(Word, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_database_forgets_published_words_about_nobody_who_is_not_erased()
    {
        var house = await PublishedAsync();
        await using var db = await app.Database.OpenAsync(house.Admin, Ct);

        await Assert.ThrowsAsync<Npgsql.PostgresException>(
            () => db.Database.ExecuteSqlAsync($"SELECT forget_result_comments({house.Students[0].Id})", Ct));

        Assert.NotNull((await db.StudentResults.SingleAsync(row => row.StudentId == house.Students[0].Id, Ct)).Comment);
    }

    private async Task<GradeHouse> PublishedAsync()
    {
        var house = await GradeHouse.BuildAsync(app.Database, await TestSchool.MakeAsync(app.Database));
        await house.FinishAllAsync();
        var words = house.Students.ToDictionary(student => student.Id, _ => (string?)$"Missed much through {Word}");
        Assert.Null((await house.Comments.OfClassAsync(house.ClassTeacher, house.School.Class.Id, house.Term.Id, words, Ct)).Refusal);
        Assert.Null((await house.Comments.OfSubjectAsync(house.BanglaTeacher, house.Bangla.Id, house.Term.Id, words, Ct)).Refusal);
        Assert.Null((await house.Results.PublishAsync(house.Admin, house.School.Class.Id, house.Term.Id, Ct)).Refusal);
        return house;
    }

    private static async Task MarkedAbsentAsync(GradeHouse house, Student student)
    {
        var code = await house.ReadAsync(db => db.AttendanceCodes.FirstAsync(row => row.Letter == "A", Ct));
        var day = student.Id == house.Students[0].Id ? Day : Day.AddDays(1);
        var register = AttendanceRegister.Take(house.School.Id, house.School.Class.Id, day, null, null, DateTimeOffset.UnixEpoch);
        await house.School.AddAsync(register, new AttendanceMark(register, new MarkEntry(student.Id, code.Id, null, "Sick", $"Has {Word}")));
    }

    private async Task<Guid> ExcusedAsync(GradeHouse house, Student student)
    {
        using var paper = new MemoryStream([1, 2, 3]);
        var note = await Files.SaveAsync(house.Admin, new NewFile(house.School.Id, FileKind.LeaveDocument, "application/pdf", "note.pdf"), paper, Ct);
        var leave = LeaveRequest.Ask(house.School.Id, student.Id, new LeaveWish(Day, Day, $"He has {Word}"), note, null, DateTimeOffset.UnixEpoch);
        Assert.False(leave.Approve(null, $"Get well, {Word} is no joke", DateTimeOffset.UnixEpoch).IsRefused);
        await house.School.AddAsync(leave);
        return note;
    }

    private static async Task StoppedAtTheGateAsync(GradeHouse house, Student student)
    {
        var wish = new BlockWish($"Has {Word}", $"Ask for the note on {Word}", null, Day, null, BlockForce.Deny);
        var block = StudentBlock.Impose(house.School.Id, student.Id, wish, null, DateTimeOffset.UnixEpoch);
        Assert.False(block.Lift(null, $"{Word} is over", DateTimeOffset.UnixEpoch).IsRefused);
        var point = new AccessPoint(house.School.Id, $"Gate of {student.Id}", null, AccessPointDirection.Both);
        var denied = TestScan.Denied(house.School.Id, point.Id, DenialReason.ExpiredPass, DateTimeOffset.UtcNow, student.Id, Guid.NewGuid());
        var through = ScanOverride.Of(denied, Guid.NewGuid(), OverrideReason.Other, $"Back from {Word}", DateTimeOffset.UtcNow).Value;
        Assert.False(through.Review(null, $"{Word}, says the father", DateTimeOffset.UtcNow).IsRefused);
        await house.School.AddAsync(point, block, through);
    }

    private async Task EraseAsync(GradeHouse house, Student student) => Assert.False((await app.Services.GetRequiredService<ErasureService>()
        .EraseAsync(house.Admin, new ErasureOrder(student.Id, student.EnrolmentNumber, "Asked by letter"), Ct)).IsRefused);
}
