using System.Diagnostics;
using System.Globalization;
using SmartAcademy.Data.Kernel;

namespace SmartAcademy.Bench.Setup;

/// <summary>The published portal in a process of its own, as ./academy run starts it, with limits that no load reaches.</summary>
internal sealed class PublishedPortal : IAsyncDisposable
{
    private const string NoLimit = "1000000";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Process process;
    private readonly StreamWriter log;

    private PublishedPortal(Process process, Uri address, string logFile)
    {
        (this.process, Address) = (process, address);
        log = new StreamWriter(logFile) { AutoFlush = true };
        process.OutputDataReceived += Write;
        process.ErrorDataReceived += Write;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    /// <summary>What the process holds in memory now.</summary>
    public double Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / (1024.0 * 1024.0);
        }
    }

    public static async Task<PublishedPortal> StartAsync(BenchFolder folder, DatabaseConnections database, CancellationToken ct)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Find()}"));
        var process = Process.Start(Describe(folder, database, address)) ?? throw new BenchException("the portal did not start");
        var portal = new PublishedPortal(process, address, folder.PortalLog);
        try
        {
            await portal.WaitUntilReadyAsync(folder.PortalLog, ct);
            return portal;
        }
        catch
        {
            await portal.DisposeAsync();
            throw;
        }
    }

    /// <summary>Killed, not asked: nothing of this portal is kept.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync();
        process.Dispose();
        await log.DisposeAsync();
    }

    private static ProcessStartInfo Describe(BenchFolder folder, DatabaseConnections database, Uri address)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder.App, "SmartAcademy.Web.dll")])
        {
            WorkingDirectory = folder.Own,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Settings(folder, database, address))
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static IEnumerable<(string Name, string Value)> Settings(BenchFolder folder, DatabaseConnections database, Uri address) =>
    [
        // Its own folder, so that no appsettings.json of the working copy changes what is measured.
        ("ASPNETCORE_CONTENTROOT", folder.Own),
        ("ASPNETCORE_WEBROOT", Path.Combine(folder.App, "wwwroot")),
        ("ASPNETCORE_ENVIRONMENT", "Production"),
        ("ASPNETCORE_URLS", address.ToString()),
        ("DOTNET_hostBuilder__reloadConfigOnChange", "false"),
        ("ConnectionStrings__Academy", database.App),
        ("ConnectionStrings__AcademyOwner", database.Owner),
        ("Demo__Enabled", "false"),
        // The bench signs its heads in with a password alone.
        ("SignIn__RequireSecondFactor", "false"),
        ("Files__Folder", folder.Files),
        ("Edge__RequestsPerMinute", NoLimit),
        ("Edge__ApiRequestsPerMinute", NoLimit),
        ("Gate__ScansPerMinute", NoLimit),
        ("Gate__UnknownPassesPerMinute", NoLimit),
        ("Logs__Level", "Warning"),
        ("Logs__Console", "text"),
        new BenchPassKeys().Setting,
        .. BenchVault.Settings,
    ];

    private async Task WaitUntilReadyAsync(string logFile, CancellationToken ct)
    {
        using var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        var started = TimeProvider.System.GetTimestamp();
        while (!await IsReadyAsync(client, ct))
        {
            if (process.HasExited || TimeProvider.System.GetElapsedTime(started) > Patience)
            {
                throw new BenchException($"the portal does not get ready; {logFile} says why");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), ct);
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient client, CancellationToken ct)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/ready", UriKind.Relative), ct);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (TaskCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
    }

    private void Write(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is { } text)
        {
            lock (log)
            {
                log.WriteLine(text);
            }
        }
    }
}
