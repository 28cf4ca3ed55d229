using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.E2E.Support;

namespace SmartAcademy.E2E.Journeys;

/// <summary>A teacher takes the register of sixty pupils by keyboard, and once while the network is away.</summary>
public sealed class RegisterJourney(Portal portal, Browser browser)
{
    private const string Teacher = "teacher@noor.example";
    private const int Pupils = 60;
    private const int MostKeystrokes = 20;

    private static int classes;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Five_absent_of_sixty_take_at_most_twenty_keystrokes()
    {
        var (classId, day) = await ClassOfSixtyAsync();
        await using var window = await browser.OpenAsync(portal, Screen.Desktop);
        await OpenAsync(window, classId, day);
        var absent = new[] { 3, 17, 28, 41, 60 };

        var keystrokes = 0;
        foreach (var key in absent.SelectMany(roll => roll.ToString(CultureInfo.InvariantCulture) + "a"))
        {
            await window.Page.Keyboard.PressAsync(key.ToString());
            keystrokes++;
        }

        await window.Page.Keyboard.PressAsync("Enter");
        keystrokes++;
        await StateAsync(window, "saved");

        Assert.InRange(keystrokes, 1, MostKeystrokes);
        Assert.Equal(absent, await RollsMarkedAsync(classId, "A"));
        await window.LookAsync("register-desktop");
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task A_register_taken_without_a_network_is_sent_when_it_comes_back()
    {
        var (classId, day) = await ClassOfSixtyAsync();
        await using var window = await browser.OpenAsync(portal, Screen.Phone, "bn");
        await OpenAsync(window, classId, day);
        await window.Page.Context.SetOfflineAsync(true);

        await window.Page.Keyboard.TypeAsync("5l");
        await window.Page.Keyboard.TypeAsync("12");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.Keyboard.PressAsync("Control+s");
        await StateAsync(window, "waiting");
        Assert.Empty(await RollsMarkedAsync(classId, "L"));
        await window.Page.Context.SetOfflineAsync(false);
        await StateAsync(window, "saved");

        Assert.Equal([5], await RollsMarkedAsync(classId, "L"));
        await window.LookAsync("register-phone-bn");
    }

    [Fact]
    public async Task What_was_not_saved_is_there_again_when_the_page_is_opened_again()
    {
        var (classId, day) = await ClassOfSixtyAsync();
        await using var window = await browser.OpenAsync(portal, Screen.Desktop, "en", ColorScheme.Dark);
        await OpenAsync(window, classId, day);

        await window.Page.Keyboard.TypeAsync("9a");
        await window.Page.ReloadAsync();

        await StateAsync(window, "restored");
        Assert.Equal("1", await window.Page.Locator("[data-count=Absent]").TextContentAsync());
        await window.LookAsync("register-desktop-dark");
    }

    [Fact]
    public async Task Two_teachers_choose_where_they_differ()
    {
        var (classId, day) = await ClassOfSixtyAsync();
        await using var first = await browser.OpenAsync(portal, Screen.Desktop);
        await using var second = await browser.OpenAsync(portal, Screen.Desktop);
        await OpenAsync(first, classId, day);
        await OpenAsync(second, classId, day);
        await first.Page.Keyboard.TypeAsync("7a");
        await first.Page.Keyboard.PressAsync("Enter");
        await StateAsync(first, "saved");

        await second.Page.Keyboard.TypeAsync("8a");
        await second.Page.Keyboard.PressAsync("Enter");
        await StateAsync(second, "overtaken");
        await second.LookAsync("register-overtaken");
        await second.Page.Locator("[data-roll='7'] [data-takes=theirs]").ClickAsync();
        await second.Page.Locator("[data-roll='8'] [data-takes=mine]").ClickAsync();
        await second.Page.Locator(".register-bar button[type=submit]").ClickAsync();
        await StateAsync(second, "saved");

        Assert.Equal([7, 8], await RollsMarkedAsync(classId, "A"));
    }

    private static async Task OpenAsync(Window window, Guid classId, DateOnly day)
    {
        await window.SignInAsync(Teacher);
        await window.Page.GotoAsync(string.Create(CultureInfo.InvariantCulture, $"/attendance/{classId}/{day:yyyy-MM-dd}"));
        await window.Page.Locator(".register-row input:focus").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    private static Task StateAsync(Window window, string state) => window.Page.Locator($"form[data-state={state}]").WaitForAsync();

    /// <summary>A class of the teacher for which today is a school day, whatever the calendar and the hour say.</summary>
    private async Task<(Guid ClassId, DateOnly Day)> ClassOfSixtyAsync()
    {
        await using var db = await OpenContextAsync();
        var teacher = await db.Users.FirstAsync(user => user.UserName == Teacher, Ct);
        var schoolId = teacher.SchoolId!.Value;
        var year = await db.AcademicYears.FirstAsync(row => row.SchoolId == schoolId && row.IsCurrent, Ct);
        var today = SchoolClock.For(TimeProvider.System, null).Today;
        var number = Interlocked.Increment(ref classes);
        var room = new SchoolClass(schoolId, year.Id, "Sixty", $"R{number}");
        var settings = await db.AttendanceSettings.FirstAsync(row => row.SchoolId == schoolId, Ct);
        settings.Set(AttendanceRules.Usual with { TeacherUntil = new TimeOnly(23, 59, 59) });
        db.AddRange(room, new ClassTeacher(schoolId, room.Id, teacher.Id), SpecialDay.Mark(schoolId, new SpecialDayDetails
        {
            Kind = SpecialDayKind.ExtraDay,
            Name = "Open",
            StartsOn = today,
            EndsOn = today,
            ClassId = room.Id,
        }));
        db.AddRange(Enumerable.Range(1, Pupils).Select(roll => Student.Admit(
            schoolId,
            EnrolmentNumber.Format(year.StartsOn.Year, 80_000 + (number * 100) + roll),
            new StudentDetails { FirstName = "Pupil", LastName = $"Number {roll}", ClassId = room.Id, RollNumber = roll, EnrolledOn = year.StartsOn },
            today,
            TimeProvider.System.GetUtcNow())));
        await db.SaveChangesAsync(Ct);
        return (room.Id, today);
    }

    private async Task<List<int>> RollsMarkedAsync(Guid classId, string letter)
    {
        await using var db = await OpenContextAsync();
        return await (
            from register in db.AttendanceRegisters
            where register.ClassId == classId
            join mark in db.AttendanceMarks on register.Id equals mark.RegisterId
            join code in db.AttendanceCodes on mark.CodeId equals code.Id
            where code.Letter == letter
            join student in db.Students on mark.StudentId equals student.Id
            orderby student.RollNumber
            select student.RollNumber!.Value).ToListAsync(Ct);
    }

    private Task<AcademyDbContext> OpenContextAsync() =>
        portal.Services.GetRequiredService<IDbContextFactory<AcademyDbContext>>().OpenAsync(Actor.System(), Ct);
}
