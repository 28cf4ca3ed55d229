using System.Collections.Concurrent;
using System.Diagnostics;

namespace SmartAcademy.Tests.Access.Faults;

/// <summary>The near end of a <see cref="GateProcess"/>.</summary>
internal sealed class GateChild : IDisposable
{
    /// <summary>A gate gives a scan up long before.</summary>
    private static readonly TimeSpan Hung = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, TaskCompletionSource<string?>> asked = new();
    private readonly Process process;
    private volatile bool isGone;

    public GateChild(string connectionString, TestGate gate)
    {
        var test = Path.Combine(AppContext.BaseDirectory, "SmartAcademy.Tests.dll");
        process = Process.Start(new ProcessStartInfo(
            "dotnet", [test, GateProcess.Word, connectionString, gate.School.Id.ToString(), Convert.ToHexString(gate.KeyHash)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        _ = ReadAsync();
    }

    /// <summary>The answer, or null when none came.</summary>
    public async Task<string?> AskAsync(string scanId, byte[] tokenHash, CancellationToken ct)
    {
        var answer = asked[scanId] = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            lock (process)
            {
                process.StandardInput.WriteLine($"{scanId} {Convert.ToHexString(tokenHash)}");
                process.StandardInput.Flush();
            }
        }
        catch (IOException)
        {
            return null;
        }

        return isGone ? null : await answer.Task.WaitAsync(Hung, ct);
    }

    /// <summary>kill -9</summary>
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

    private async Task ReadAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var parts = line.Split(' ');
            if (asked.TryRemove(parts[0], out var answer))
            {
                answer.TrySetResult(parts[1] == GateProcess.Failed ? null : parts[1]);
            }
        }

        isGone = true;
        foreach (var answer in asked.Values)
        {
            answer.TrySetResult(null);
        }
    }
}
