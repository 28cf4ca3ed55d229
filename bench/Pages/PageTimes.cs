using System.Globalization;
using SmartAcademy.Bench.Setup;

namespace SmartAcademy.Bench.Pages;

/// <summary>Opens pages over loopback HTTP, one reader at a time: the time from the question to the last byte.</summary>
internal sealed class PageTimes(PublishedPortal portal, int runs)
{
    /// <summary>Milliseconds that no page should take longer than.</summary>
    private const double Limit = 300;

    private const int WarmUps = 3;

    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public async Task PrintAsync(IReadOnlyList<PageQuestion> questions, CancellationToken ct)
    {
        Console.WriteLine();
        Console.WriteLine("person      page                                             p50     p95    size");
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
        for (var run = -WarmUps; run < runs; run++)
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

    /// <summary>Ids say nothing in a table.</summary>
    private static string Shown(string address) =>
        string.Join('/', address.Split('/').Select(part => Guid.TryParse(part.Split('?')[0], out _) ? "{id}" + part[36..] : part));
}
