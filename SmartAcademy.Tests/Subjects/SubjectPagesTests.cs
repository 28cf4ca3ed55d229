using System.Net;
using SmartAcademy.Data.Subjects;
using SmartAcademy.Domain.Subjects;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Subjects;

public sealed class SubjectPagesTests(TestApp app) : IClassFixture<TestApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_admin_adds_a_subject_and_it_stands_on_the_list()
    {
        var admin = await app.SignedInAsync(Role.SchoolAdmin);

        using var answer = await admin.SubmitAsync("/subjects/new", "subject", new() { ["Form.Code"] = "127", ["Form.Name"] = "Science", ["Form.NameBangla"] = "বিজ্ঞান" });

        Assert.Equal("/subjects?done=saved", answer.Headers.Location!.PathAndQuery);
        Assert.Contains("Science", (await admin.ReadAsync("/subjects")).QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_subject_keeps_what_was_typed()
    {
        var admin = await app.SignedInAsync(Role.SchoolAdmin);

        using var answer = await admin.SubmitAsync("/subjects/new", "subject", new() { ["Form.Code"] = "not a code", ["Form.Name"] = "Kept", ["Form.SortOrder"] = "many" });

        var page = await TestBrowser.DocumentOfAsync(answer);
        Assert.Equal("Kept", page.QuerySelector("input[name='Form.Name']")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("[name='Form.SortOrder'][aria-invalid=true]"));
    }

    [Fact]
    public async Task The_class_shows_its_subjects_and_the_choices_of_an_elective_are_saved_by_their_form()
    {
        var admin = await app.SignedInAsync(Role.SchoolAdmin);
        var subject = new Subject(app.School.Id, "134", "Agriculture");
        await app.School.AddAsync(subject);
        await app.School.AddAsync(new ClassSubject(app.School.Id, app.School.Class.Id, subject.Id, isElective: true));
        var student = await app.School.AdmitAsync("Chooser");
        var page = $"/classes/{app.School.Class.Id}/subjects";

        using var answer = await admin.SubmitAsync($"{page}/{subject.Id}/students", "electives", new() { [$"choice-{student.Id:N}"] = "Fourth" });

        Assert.Equal($"{page}?done=chosen", answer.Headers.Location!.PathAndQuery);
        var line = (await new SubjectQueries(app.Database).ChoicesAsync(Actors.Admin(app.School.Id), app.School.Class.Id, subject.Id, Ct))!
            .Single(line => line.StudentId == student.Id);
        Assert.Equal(ElectiveChoice.Fourth, line.Choice);
        Assert.Contains("Agriculture", (await admin.ReadAsync($"/classes/{app.School.Class.Id}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clerk_reads_what_a_class_learns_and_finds_no_way_to_change_it()
    {
        var clerk = await app.SignedInAsync(Role.Staff);

        var page = await clerk.ReadAsync($"/classes/{app.School.Class.Id}/subjects");

        Assert.Empty(page.QuerySelectorAll("main form"));
        using var answer = await clerk.GetAsync($"/classes/{app.OtherSchool.Class.Id}/subjects");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
