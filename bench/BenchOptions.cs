using System.Globalization;
using SmartAcademy.Bench.Setup;

namespace SmartAcademy.Bench;

/// <summary>What the command line asks for.</summary>
internal sealed record BenchOptions
{
    private const string Usage =
        """
        Usage: ./academy bench verify [--connections 1,8,32,128] [--seconds 10] [--warm-up 2] [--minutes 10] [--students 50000]
               ./academy bench students [--runs 50] [--students 50000]
               ./academy bench pages [--runs 50] [--students 10000]
               ./academy bench logs [--rows 5000000] [--runs 50] [--students 10000]
        """;

    /// <summary>The private server takes that many beside the portal's own.</summary>
    private const int MostConnections = 150;

    private const int FewestRows = 100_000;
    private const int MostRows = 100_000_000;
    private const int FewestStudents = 1_200;
    private const int MostStudents = 200_000;
    private const int Hour = 3_600;
    private const int StudentsOfOthers = 50_000;

    /// <summary>A school of 5,000 beside its sister school.</summary>
    private const int StudentsOfPages = 10_000;

    public required BenchKind Kind { get; init; }

    /// <summary>Connections of each step.</summary>
    public IReadOnlyList<int> Connections { get; init; } = [1, 8, 32, 128];

    /// <summary>How long a step is measured.</summary>
    public TimeSpan Measured { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a step runs before.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long scans come at a steady rate; 0 is a few seconds.</summary>
    public int Minutes { get; init; }

    /// <summary>Pupils of both schools together.</summary>
    public int Students { get; init; } = StudentsOfOthers;

    /// <summary>Scans that are written before the questions are asked.</summary>
    public int Rows { get; init; } = 5_000_000;

    /// <summary>What the questions are asked of.</summary>
    public BenchSize Size => new(Students, HasRegisters: Kind is BenchKind.Pages or BenchKind.Logs);

    /// <summary>How often each question is asked.</summary>
    public int Runs { get; init; } = 50;

    /// <exception cref="BenchException">Something cannot be understood.</exception>
    public static BenchOptions Read(IReadOnlyList<string> arguments)
    {
        var kind = KindOf(arguments.Count == 0 ? "" : arguments[0]);
        var options = new BenchOptions { Kind = kind, Students = kind is BenchKind.Pages or BenchKind.Logs ? StudentsOfPages : StudentsOfOthers };
        for (var at = 1; at < arguments.Count; at += 2)
        {
            var value = at + 1 < arguments.Count ? arguments[at + 1] : throw Wrong($"{arguments[at]} needs a value");
            options = options.With(arguments[at], value);
        }

        return options;
    }

    private BenchOptions With(string name, string value) => (Kind, name) switch
    {
        (_, "--students") => this with { Students = Number(name, value, FewestStudents, MostStudents) },
        (BenchKind.Students or BenchKind.Pages or BenchKind.Logs, "--runs") => this with { Runs = Number(name, value, 1, 10_000) },
        (BenchKind.Logs, "--rows") => this with { Rows = Number(name, value, FewestRows, MostRows) },
        (BenchKind.Verify, "--seconds") => this with { Measured = TimeSpan.FromSeconds(Number(name, value, 1, Hour)) },
        (BenchKind.Verify, "--minutes") => this with { Minutes = Number(name, value, 0, Hour / 60) },
        (BenchKind.Verify, "--warm-up") => this with { WarmUp = TimeSpan.FromSeconds(Number(name, value, 0, Hour)) },
        (BenchKind.Verify, "--connections") => this with
        {
            Connections = [.. value.Split(',').Select(part => Number(name, part, 1, MostConnections))],
        },
        _ => throw Wrong($"this bench does not know '{name}'"),
    };

    private static BenchKind KindOf(string word) => word switch
    {
        "verify" => BenchKind.Verify,
        "students" => BenchKind.Students,
        "pages" => BenchKind.Pages,
        "logs" => BenchKind.Logs,
        "" => throw Wrong("bench needs to be told what to measure"),
        _ => throw Wrong($"there is no bench '{word}'"),
    };

    private static int Number(string name, string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Wrong(string.Create(CultureInfo.InvariantCulture, $"{name} takes whole numbers from {least} to {most}, not '{text}'"));

    private static BenchException Wrong(string message) => new($"{message}\n{Usage}");
}
