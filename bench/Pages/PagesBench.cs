using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Bench.Setup;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Bench.Pages;

/// <summary>Every often opened page, with a year of registers behind it, and the pages of who is inside on a full morning.</summary>
internal sealed class PagesBench(BenchDatabase database, PublishedPortal portal, BenchOptions options)
{
    public async Task RunAsync(CancellationToken ct)
    {
        Console.WriteLine("Writing a year of registers …");
        await YearOfAttendance.FillAsync(database, ct);
        await MorningOnSite.BeginAsync(database, ct);
        var questions = await PageQuestions.DrawAsync(database, ct);
        await PrintHeadAsync(ct);
        await new PageTimes(portal, options.Runs).PrintAsync(questions, ct);
    }

    private async Task PrintHeadAsync(CancellationToken ct)
    {
        await using var db = await database.OpenAsync(Actor.System(), ct);
        var (students, marks) = (await db.Students.CountAsync(ct), await db.AttendanceMarks.CountAsync(ct));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Pages at {students:N0} students and {marks:N0} marks of attendance; {options.Runs} runs each, times in ms, size in thousands of characters."));
    }
}
