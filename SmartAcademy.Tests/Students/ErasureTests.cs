using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Students;
using SmartAcademy.Data.Students.Records;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Files;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Students;

public sealed class ErasureTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Phone = "+8801712340077";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ErasureService Erasures => app.Services.GetRequiredService<ErasureService>();

    private Actor Head => Actors.Admin(app.School.Id);

    [Fact]
    public async Task An_erased_student_leaves_a_number_and_nothing_that_tells_who_it_was()
    {
        var login = await app.AddUserAsync($"{Guid.NewGuid():N}@school.example", Role.Parent, app.School.Id);
        var (child, mother) = await FamilyAsync(login);
        var brother = await app.School.AdmitAsync("Brother");
        var aunt = new Guardian(app.School.Id, new GuardianDetails("Aunt", Phone: "+8801712340078"));
        await app.School.AddAsync(
            aunt,
            new Guardianship(app.School.Id, child.Id, aunt.Id, Relationship.Guardian, 2, true),
            new Guardianship(app.School.Id, brother.Id, aunt.Id, Relationship.Guardian, 1, true));
        var photo = await PhotoAsync(child.Id);
        var view = await Erasures.PreviewAsync(Head, child.Id, Ct);
        Assert.Equal((1, 1, true), (view!.GuardiansErased, view.GuardiansParted, view.HasPhoto));

        Assert.False((await Erasures.EraseAsync(Head, new ErasureOrder(child.Id, child.EnrolmentNumber.ToLowerInvariant(), "Asked by letter"), Ct)).IsRefused);

        await using var db = await app.Database.OpenAsync(Actor.System(), Ct);
        var left = await db.Students.WithDeleted().SingleAsync(row => row.Id == child.Id, Ct);
        Assert.Equal(child.EnrolmentNumber, left.EnrolmentNumber);
        Assert.Equal(new StudentDetails { FirstName = "Erased", LastName = "student", EnrolledOn = left.EnrolledOn }, left.Details);
        Assert.DoesNotContain("ayesha", left.SearchText, StringComparison.Ordinal);
        Assert.DoesNotContain("rahima", left.SearchText, StringComparison.Ordinal);
        var erased = await db.Guardians.WithDeleted().SingleAsync(row => row.Id == mother.Id, Ct);
        Assert.Equal(("Erased guardian", null, null), (erased.Name, erased.Phone, erased.UserId));
        Assert.Equal("Aunt", (await db.Guardians.SingleAsync(row => row.Id == aunt.Id, Ct)).Name);
        Assert.False(await db.Users.AnyAsync(user => user.Id == login, Ct));
        Assert.Null(await app.Services.GetRequiredService<FileService>().OpenAsync(Head, photo, FileKind.StudentPhoto, Ct));
        Assert.DoesNotContain((await Students.PageAsync(Head, new StudentFilter { Search = Phone }, Ct)).Lines, line => line.Id == child.Id);
        Assert.Equal(0, (await Students.PageAsync(Head, new StudentFilter { Search = child.EnrolmentNumber, Deleted = true }, Ct)).Total);
        Assert.Null(await Students.FindAsync(Head, child.Id, Ct));
        Assert.True((await new StudentService(app.Database, TimeProvider.System).RestoreAsync(Head, child.Id, Ct)).IsRefused);
    }

    [Fact]
    public async Task A_teacher_who_is_a_parent_keeps_their_login()
    {
        var login = await app.AddUserAsync($"{Guid.NewGuid():N}@school.example", Role.Teacher, app.School.Id);
        var (child, _) = await FamilyAsync(login);

        await Erasures.EraseAsync(Head, new ErasureOrder(child.Id, child.EnrolmentNumber, "Asked"), Ct);

        await using var db = await app.Database.OpenAsync(Actor.System(), Ct);
        Assert.True(await db.Users.AnyAsync(user => user.Id == login, Ct));
    }

    [Fact]
    public async Task Without_a_reason_the_number_the_right_or_the_school_nobody_is_erased()
    {
        var child = await app.School.AdmitAsync("Stays");
        var order = new ErasureOrder(child.Id, child.EnrolmentNumber, "Asked");

        Assert.Equal(StudentRefusals.ReasonMissing, (await Erasures.EraseAsync(Head, order with { Reason = " " }, Ct)).Refusal);
        Assert.Equal(StudentRefusals.NumberNotRepeated, (await Erasures.EraseAsync(Head, order with { Number = "SA1" }, Ct)).Refusal);
        Assert.Equal(Refusal.Forbidden, (await Erasures.EraseAsync(Actors.Clerk(app.School.Id), order, Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await Erasures.EraseAsync(Actors.Admin(app.OtherSchool.Id), order, Ct)).Refusal);
        Assert.Null(await Erasures.PreviewAsync(Actors.Admin(app.OtherSchool.Id), child.Id, Ct));
        Assert.NotNull(await Students.FindAsync(Head, child.Id, Ct));
    }

    [Fact]
    public async Task Of_two_clicks_one_erases_and_the_other_finds_nobody()
    {
        var child = await app.School.AdmitAsync("Twice");
        var order = new ErasureOrder(child.Id, child.EnrolmentNumber, "Asked");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Erasures.EraseAsync(Head, order, Ct)));

        Assert.Single(answers, answer => !answer.IsRefused);
        Assert.All(answers.Where(answer => answer.IsRefused), answer => Assert.Equal(Refusal.NotFound, answer.Refusal));
    }

    [Fact]
    public async Task An_edit_that_was_open_when_the_student_was_erased_brings_nothing_back()
    {
        var child = await app.School.AdmitAsync("Edited");
        var open = await Students.FindAsync(Head, child.Id, Ct);
        await Erasures.EraseAsync(Head, new ErasureOrder(child.Id, child.EnrolmentNumber, "Asked"), Ct);

        var saved = await new StudentService(app.Database, TimeProvider.System).ChangeAsync(Head, child.Id, open!.Version, open.Details, Ct);

        Assert.True(saved.IsRefused);
    }

    [Fact]
    public async Task The_page_says_what_goes_and_erases_only_with_the_number()
    {
        var child = await app.School.AdmitAsync("Paged");
        var head = await app.SignedInAsync(Role.SchoolAdmin);
        var page = $"/students/{child.Id}/erase";

        using var wrong = await head.SubmitAsync(page, "erase", new() { ["Form.Reason"] = "Asked", ["Form.Number"] = "1" });
        Assert.NotNull((await TestBrowser.DocumentOfAsync(wrong)).QuerySelector("#Form-Number[aria-invalid=true]"));
        using var done = await head.SubmitAsync(page, "erase", new() { ["Form.Reason"] = "Asked", ["Form.Number"] = child.EnrolmentNumber });
        Assert.Equal("/students?done=erased", done.Headers.Location?.PathAndQuery);
        using var gone = await head.GetAsync($"/students/{child.Id}");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task The_record_holds_every_kind_and_its_export_is_written_down()
    {
        var (child, _) = await FamilyAsync(null);
        await PhotoAsync(child.Id);
        var clerk = await app.SignedInAsync(Role.Staff);

        using var answer = await clerk.GetAsync($"/students/{child.Id}/record.zip");

        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(Ct));
        string[] names =
        [
            "README.txt", "attendance.json", "changes.json", "class-lists.json", "collectors.json", "contact-proposals.json",
            "custody-notes.json", "enrolments.json", "gate-blocks.json", "gate-overrides.json", "gate-scans.json", "guardians.json",
            "leave.json", "login.json", "marks.json", "one-time-collectors.json", "passes.json", "photo.jpg", "releases.json",
            "report-cards.json", "results.json", "student.json",
        ];
        Assert.Equal(names, zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        Assert.Contains(Phone, await TextAsync(zip, "student.json"), StringComparison.Ordinal);
        Assert.Contains("রহিমা", await TextAsync(zip, "guardians.json"), StringComparison.Ordinal);
        Assert.Matches("JSON(.|\n)*শিক্ষার্থী", await TextAsync(zip, "README.txt"));
        await using var db = await app.Database.OpenAsync(Head, Ct);
        var id = child.Id.ToString();
        Assert.True(await db.AuditEntries.AnyAsync(entry => entry.Action == AuditAction.Exported && entry.ResourceId == id, Ct));
        using var teacher = await (await app.SignedInAsync(Role.Teacher)).GetAsync($"/students/{child.Id}/record.zip");
        Assert.NotEqual(HttpStatusCode.OK, teacher.StatusCode);
        Assert.Null(await app.Services.GetRequiredService<StudentRecordQueries>().FindAsync(Actors.Admin(app.OtherSchool.Id), child.Id, Ct));
    }

    private StudentQueries Students => app.Services.GetRequiredService<StudentQueries>();

    private static async Task<string> TextAsync(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return await reader.ReadToEndAsync(Ct);
    }

    private async Task<(Student Child, Guardian Mother)> FamilyAsync(Guid? login)
    {
        var child = await app.School.AdmitAsync("Ayesha", details => details with { Phone = Phone, Address = "Old Bazar" });
        var mother = new Guardian(app.School.Id, new GuardianDetails("Rahima", "রহিমা", "+8801812340077"));
        if (login is { } userId)
        {
            mother.LinkLogin(userId);
        }

        await app.School.AddAsync(mother, new Guardianship(app.School.Id, child.Id, mother.Id, Relationship.Mother, 1, true));
        return (child, mother);
    }

    private async Task<Guid> PhotoAsync(Guid studentId)
    {
        using var picture = new MemoryStream([1, 2, 3]);
        await app.Services.GetRequiredService<StudentPhotos>().SetAsync(Head, studentId, picture, Ct);
        await using var db = await app.Database.OpenAsync(Head, Ct);
        return (await db.Students.SingleAsync(row => row.Id == studentId, Ct)).PhotoFileId!.Value;
    }
}
