using System.Collections.Concurrent;
using System.Diagnostics;
using SmartAcademy.ReferenceReader;

namespace SmartAcademy.Tests.Access.Reader;

/// <summary>The reference reader as a process of its own, which a test may kill.</summary>
internal sealed class ReaderProcess : IDisposable
{
    /// <summary>The first argument of a test run that is not a test run.</summary>
    public const string Word = "reader-process";

    private readonly Process process;

    public ReaderProcess(string portal, string deviceKey, string queue)
    {
        var test = Path.Combine(AppContext.BaseDirectory, "SmartAcademy.Tests.dll");
        process = Process.Start(new ProcessStartInfo("dotnet", [test, Word, portal, deviceKey, queue])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } words)
            {
                Screen.Enqueue(words);
            }
        };
        process.BeginOutputReadLine();
    }

    /// <summary>What a guard would have seen.</summary>
    public ConcurrentQueue<string> Screen { get; } = [];

    /// <param name="arguments">The word, the portal, the key of the device and the file of the queue.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        using var gate = new GateApi(new Uri(arguments[1]), arguments[2]);
        await using var queue = ScanQueue.Open(arguments[3]);
        var screen = TextWriter.Synchronized(new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true });
        await new ReferenceReader.Reader(gate, queue, screen, TimeProvider.System).RunAsync(Console.In, CancellationToken.None);
        return 0;
    }

    public void Type(string code)
    {
        process.StandardInput.WriteLine(code);
        process.StandardInput.Flush();
    }

    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            Kill();
        }

        process.Dispose();
    }
}
