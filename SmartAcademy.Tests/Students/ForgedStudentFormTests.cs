using System.Net;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Students;

/// <summary>What a browser sends need not be what the page offered.</summary>
public sealed class ForgedStudentFormTests(TestApp app) : IClassFixture<TestApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Attack", "15")]
    public async Task Fields_that_the_form_does_not_have_change_nothing()
    {
        var clerk = await app.SignedInAsync(Role.Staff);
        var firstName = $"Extra{Guid.NewGuid():N}"[..20];

        using var answer = await clerk.SubmitAsync("/students/new", "student", new()
        {
            ["Form.FirstName"] = firstName,
            ["Form.SchoolId"] = app.OtherSchool.Id.ToString(),
            ["SchoolId"] = app.OtherSchool.Id.ToString(),
            ["Form.Status"] = nameof(StudentStatus.Graduated),
            ["Form.EnrolmentNumber"] = "SA-2026-999999",
            ["Form.UserId"] = Guid.NewGuid().ToString(),
            ["Form.Role"] = Role.SuperAdmin,
        });

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var student = await StudentAsync(row => row.FirstName == firstName);
        Assert.Equal((app.School.Id, StudentStatus.Active, (Guid?)null), (student.SchoolId, student.Status, student.UserId));
        Assert.NotEqual("SA-2026-999999", student.EnrolmentNumber);
    }

    [Fact]
    [Trait("Attack", "15")]
    public async Task An_edit_cannot_move_a_student_into_another_school_or_its_classes()
    {
        var student = await app.School.AdmitAsync("Stays");
        var clerk = await app.SignedInAsync(Role.Staff);

        using var answer = await clerk.SubmitAsync($"/students/{student.Id}/edit", "student", new()
        {
            ["Form.SchoolId"] = app.OtherSchool.Id.ToString(),
            ["Form.ClassId"] = app.OtherSchool.Class.Id.ToString(),
        });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var stored = await StudentAsync(row => row.Id == student.Id);
        Assert.Equal((app.School.Id, app.School.Class.Id), (stored.SchoolId, stored.ClassId));
    }

    [Theory]
    [Trait("Attack", "16")]
    [InlineData("Headmaster")]
    [InlineData("99")]
    [InlineData("")]
    public async Task An_option_that_was_not_offered_is_refused(string status)
    {
        var student = await app.School.AdmitAsync("Option");
        var clerk = await app.SignedInAsync(Role.Staff);

        using var answer = await clerk.PostAsync($"/students/{student.Id}/status", await FormAsync(clerk, ("status", status)));

        Assert.DoesNotContain("done=", answer.Headers.Location?.ToString() ?? "", StringComparison.Ordinal);
        Assert.Equal(StudentStatus.Active, (await StudentAsync(row => row.Id == student.Id)).Status);
    }

    [Fact]
    [Trait("Attack", "16")]
    public async Task A_button_that_the_page_hides_does_nothing_when_it_is_sent_all_the_same()
    {
        var student = await app.School.AdmitAsync("Hidden");
        var clerk = await app.SignedInAsync(Role.Staff);
        var page = await clerk.ReadAsync($"/students/{student.Id}");
        Assert.Empty(page.QuerySelectorAll("form[action$='/delete']"));

        using var answer = await clerk.PostAsync($"/students/{student.Id}/delete", await FormAsync(clerk, ("reason", "forged")));

        Assert.Contains("/account/denied", answer.Headers.Location?.ToString() ?? "", StringComparison.Ordinal);
        Assert.Null((await StudentAsync(row => row.Id == student.Id)).DeletedAt);
    }

    private static async Task<Dictionary<string, string>> FormAsync(TestBrowser browser, (string Name, string Value) field)
    {
        var page = await browser.ReadAsync("/students");
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return new() { ["__RequestVerificationToken"] = token, [field.Name] = field.Value };
    }

    private async Task<Student> StudentAsync(System.Linq.Expressions.Expression<Func<Student, bool>> which)
    {
        await using var db = await ((IDbContextFactory<AcademyDbContext>)app.Database).OpenAsync(Actor.System(), Ct);
        return await db.Students.WithDeleted().AsNoTracking().SingleAsync(which, Ct);
    }
}
