using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Subjects;
using SmartAcademy.Domain.Users;
using SmartAcademy.E2E.Support;

namespace SmartAcademy.E2E.Journeys;

/// <summary>From an empty grade book to forty report cards.</summary>
public sealed class GradeBookJourney(Portal portal, Browser browser)
{
    private const string Head = "admin@noor.example";
    private const int Pupils = 40;
    private const int Typed = 10;

    [Fact]
    public async Task From_an_empty_grade_book_to_forty_report_cards()
    {
        var login = await portal.AddPersonAsync(Role.Teacher);
        var classId = await FoundClassAsync(login);

        await using var teacher = await browser.OpenAsync(portal, Screen.Desktop);
        await teacher.SignInAsync(login);
        await teacher.Page.GotoAsync("/grades");
        await teacher.Page.ClickAsync("a.row-link[href^='/grades/']");
        await PlanAsync(teacher.Page);
        await TypeAsync(teacher.Page);
        await PasteAsync(teacher.Page);
        await Assertions.Expect(teacher.Page.Locator("[data-book-state]")).ToHaveTextAsync("All saved.");
        await Assertions.Expect(teacher.Page.Locator("[data-book-count]")).ToHaveTextAsync($"{Pupils} of {Pupils}");
        await Assertions.Expect(teacher.Page.Locator("[data-book-chip=full]")).ToBeVisibleAsync();
        await Assertions.Expect(teacher.Page.Locator("[data-book-chip=open]")).ToBeHiddenAsync();
        await teacher.LookAsync("journey-grades-1-book");
        await OnAPhoneAsync(teacher, "journey-grades-1-book-phone");
        await SubmitAsync(teacher.Page);
        await teacher.LookAsync("journey-grades-2-submitted");

        await using var head = await browser.OpenAsync(portal, Screen.Desktop);
        await head.SignInAsync(Head);
        await head.Page.GotoAsync($"/grades/results/{classId}");
        await head.Page.ClickAsync("button[data-opens=publish]");
        await head.Page.ClickAsync("#publish button[type=submit]");
        await head.Page.WaitForURLAsync("**done=published**");
        await head.LookAsync("journey-grades-3-merit");
        await OnAPhoneAsync(head, "journey-grades-3-merit-phone");
        await head.Page.GotoAsync("/grades");
        await head.LookAsync("journey-grades-4-board");
        await OnAPhoneAsync(head, "journey-grades-4-board-phone");
        await head.Page.GotoAsync($"/grades/results/{classId}");
        Assert.Equal(Pupils, await PrintAsync(head.Page));
        Assert.Empty(teacher.Complaints.Concat(head.Complaints));
    }

    private static async Task PlanAsync(IPage page)
    {
        await page.ClickAsync("a[href*='/assessments/new']");
        await page.FillAsync("input[name='Form.Name']", "Annual examination");
        await page.ClickAsync("main form button[type=submit]");
        await page.WaitForSelectorAsync("form[data-grade-book]");
    }

    /// <summary>Marks by the keyboard alone: digits and Enter, A for the one who was absent.</summary>
    private static async Task TypeAsync(IPage page)
    {
        await page.FocusAsync("input[data-part] >> nth=0");
        for (var pupil = 0; pupil < Typed; pupil++)
        {
            await page.Keyboard.TypeAsync(pupil == 3 ? "a" : $"{60 + pupil}");
            await page.Keyboard.PressAsync("Enter");
        }

        await Assertions.Expect(page.Locator("input[data-part] >> nth=3")).ToHaveValueAsync("A");
        await Assertions.Expect(page.Locator($"input[data-part] >> nth={Typed}")).ToBeFocusedAsync();
    }

    /// <summary>The rest as a column out of a spreadsheet; one mark in it is too high and is told at its cell.</summary>
    private static async Task PasteAsync(IPage page)
    {
        var column = string.Join('\n', Enumerable.Range(0, Pupils - Typed).Select(pupil => pupil == 5 ? "170" : $"{50 + pupil}"));
        await page.EvaluateAsync(
            """
            column => {
              const clipboardData = new DataTransfer();
              clipboardData.setData("text", column);
              document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
            }
            """,
            column);
        var wrong = page.Locator("input[aria-invalid=true]");
        await Assertions.Expect(wrong).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".cell-problem")).ToBeVisibleAsync();
        await wrong.FillAsync("70");
        await Assertions.Expect(wrong).ToHaveCountAsync(0);
    }

    private static async Task SubmitAsync(IPage page)
    {
        await page.ReloadAsync();
        await page.ClickAsync("button[data-opens=submit]");
        await page.ClickAsync("#submit button[type=submit]");
        await page.WaitForURLAsync("**done=submitted**");
    }

    private static async Task<int> PrintAsync(IPage page)
    {
        await page.ClickAsync("form:has(input[value=bn]) button");
        await page.WaitForURLAsync("**/work/*");
        await Assertions.Expect(page.Locator("form[action$='/cancel']")).ToHaveCountAsync(0);
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("a[href$='/file']"));
        var cards = await download.PathAsync();
        await Paper.PictureAsync(cards, "journey-grades-5-card");
        return await Paper.CountPagesAsync(cards);
    }

    private static async Task OnAPhoneAsync(Window window, string picture)
    {
        await window.Page.SetViewportSizeAsync(Screen.Phone.Width, Screen.Phone.Height);
        await window.LookAsync(picture);
        await window.Page.SetViewportSizeAsync(Screen.Desktop.Width, Screen.Desktop.Height);
    }

    /// <summary>A class of forty with one subject, taught by the teacher.</summary>
    private async Task<Guid> FoundClassAsync(string login)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<AcademyDbContext>>().OpenAsync(Actor.System(), ct);
        var school = await db.Schools.SingleAsync(row => row.Code == "NOOR", ct);
        var year = await db.AcademicYears.SingleAsync(row => row.SchoolId == school.Id && row.IsCurrent && row.DepartmentId == null, ct);
        var subject = await db.Subjects.SingleAsync(row => row.SchoolId == school.Id && row.Code == "109", ct);
        var teacher = await db.Users.SingleAsync(row => row.UserName == login, ct);
        var founded = new SchoolClass(school.Id, year.Id, "Nine", "J");
        var taught = new ClassSubject(school.Id, founded.Id, subject.Id, isElective: false);
        db.AddRange(founded, taught, new SubjectTeacher(school.Id, taught.Id, teacher.Id));
        await db.SaveChangesAsync(ct);
        for (var roll = 1; roll <= Pupils; roll++)
        {
            var details = new StudentDetails { FirstName = "Pupil", LastName = $"Number{(char)('A' + (roll % 26))}", NameBangla = "আব্দুল্লাহ আল মামুন", ClassId = founded.Id, RollNumber = roll };
            db.Add(Student.Admit(school.Id, $"J{Guid.NewGuid():N}"[..20], details, year.StartsOn, TimeProvider.System.GetUtcNow()));
        }

        await db.SaveChangesAsync(ct);
        return founded.Id;
    }
}
