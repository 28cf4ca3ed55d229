using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Bench.Setup;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Bench.Pages;

/// <summary>Every often opened page over loopback HTTP, one reader at a time: the time from the question to the last byte.</summary>
internal sealed class PagesBench(BenchDatabase database, PublishedPortal portal, BenchOptions options)
{
    /// <summary>Milliseconds that no page should take longer than.</summary>
    private const double Limit = 300;

    private const int WarmUps = 3;

    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public async Task RunAsync(CancellationToken ct)
    {
        Console.WriteLine("Writing a year of registers …");
        await YearOfAttendance.FillAsync(database, ct);
        var questions = await PageQuestions.DrawAsync(database, ct);
        await PrintHeadAsync(ct);
        var slow = 0;
        foreach (var person in questions.GroupBy(question => question.Login))
        {
            using var browser = await PersonBrowser.SignInAsync(portal, person.Key, ct);
            foreach (var question in person)
            {
                slow += await MeasureAsync(browser, question, ct) ? 0 : 1;
            }
        }

        Console.WriteLine(slow == 0 ? $"Every page came within {Limit:0} ms." : $"{slow} pages took longer than {Limit:0} ms.");
    }

    /// <summary>Prints the line of a page; false when it was too slow.</summary>
    private async Task<bool> MeasureAsync(PersonBrowser browser, PageQuestion question, CancellationToken ct)
    {
        var (times, size) = (new List<double>(), 0);
        for (var run = -WarmUps; run < options.Runs; run++)
        {
            var started = TimeProvider.System.GetTimestamp();
            size = (await browser.ReadAsync(new Uri(question.Address, UriKind.Relative), ct)).Length;
            if (run >= 0)
            {
                times.Add(TimeProvider.System.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        var latencies = new Latencies(times);
        var isQuick = latencies.Percentile(95) <= Limit;
        Console.WriteLine(string.Create(
            Plain,
            $"{question.Login.Split('@')[0],-12}{Shown(question.Address),-44}{latencies.Percentile(50),8:0.0}{latencies.Percentile(95),8:0.0}{size / 1024,8:N0} {(isQuick ? "" : "slow")}"));
        return isQuick;
    }

    private async Task PrintHeadAsync(CancellationToken ct)
    {
        await using var db = await database.OpenAsync(Actor.System(), ct);
        var (students, marks) = (await db.Students.CountAsync(ct), await db.AttendanceMarks.CountAsync(ct));
        Console.WriteLine(string.Create(
            Plain,
            $"""
            Pages at {students:N0} students and {marks:N0} marks of attendance; {options.Runs} runs each, times in ms, size in thousands of characters.

            person      page                                             p50     p95    size
            """));
    }

    /// <summary>Ids say nothing in a table.</summary>
    private static string Shown(string address) =>
        string.Join('/', address.Split('/').Select(part => Guid.TryParse(part.Split('?')[0], out _) ? "{id}" + part[36..] : part));
}
