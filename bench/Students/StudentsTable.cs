using System.Globalization;
using SmartAcademy.Data.Students;

namespace SmartAcademy.Bench.Students;

/// <summary>What each question to the list costs.</summary>
internal static class StudentsTable
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public static void PrintHead(BenchOptions options, int seen) => Console.WriteLine(string.Create(
        Plain,
        $"""
        /students at {options.Students:N0} students, for a clerk who sees {Count(seen)} of them; {options.Runs} runs each, times in ms.

                                  query             page over HTTP
        question            found     p50     p95     p50     p95
        """));

    /// <param name="name">The question.</param>
    /// <param name="found">Students found in each run; the table shows the middle one.</param>
    /// <param name="query">Times of the query.</param>
    /// <param name="page">Times of the page.</param>
    public static void Print(string name, List<int> found, Latencies query, Latencies page)
    {
        var usual = (int)new Latencies(found.Select(count => (double)count)).Percentile(50);
        Console.WriteLine(string.Create(Plain, $"{name,-16}{Count(usual),9}{Times(query)}{Times(page)}"));
    }

    private static string Count(int found) => found > StudentPage.MostCounted
        ? string.Create(Plain, $">{StudentPage.MostCounted:N0}")
        : found.ToString("N0", Plain);

    private static string Times(Latencies times) => string.Create(Plain, $"{times.Percentile(50),8:0.0}{times.Percentile(95),8:0.0}");
}
