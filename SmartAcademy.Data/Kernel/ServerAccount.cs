using System.Diagnostics;

namespace SmartAcademy.Data.Kernel;

/// <summary>Runs PostgreSQL's programs as the user who owns the server's files: PostgreSQL refuses to run as root.</summary>
internal static class ServerAccount
{
    /// <summary>Made by Debian's package.</summary>
    private const string UserName = "postgres";

    /// <summary>Makes a folder that only the server's user (and root) can enter.</summary>
    public static Task MakePrivateFolderAsync(string path, CancellationToken ct)
    {
        string[] owner = Environment.IsPrivilegedProcess ? ["-o", UserName, "-g", UserName] : [];
        return InstallFolderAsync(["-m", "0700", .. owner, path], path, ct);
    }

    /// <summary>Makes a folder of ours that the server's user can enter, whatever the umask.</summary>
    public static Task MakeSharedFolderAsync(string path, CancellationToken ct) =>
        InstallFolderAsync(["-m", "0755", path], path, ct);

    private static async Task InstallFolderAsync(string[] arguments, string path, CancellationToken ct)
    {
        var (code, output) = await CompleteAsync("install", ["-d", .. arguments], ct);
        if (code != 0)
        {
            throw new EmbeddedPostgresException($"The folder {path} cannot be made for PostgreSQL: {output}");
        }
    }

    /// <summary>Runs a program to its end and returns its exit code and everything it printed.</summary>
    public static Task<(int Code, string Output)> RunAsync(string program, string[] arguments, CancellationToken ct) =>
        Environment.IsPrivilegedProcess
            ? CompleteAsync("setpriv", [$"--reuid={UserName}", $"--regid={UserName}", "--init-groups", "--", program, .. arguments], ct)
            : CompleteAsync(program, arguments, ct);

    private static async Task<(int Code, string Output)> CompleteAsync(string program, string[] arguments, CancellationToken ct)
    {
        using var process = Process.Start(Describe(program, arguments))
            ?? throw new EmbeddedPostgresException($"{program} did not start");
        var printed = process.StandardOutput.ReadToEndAsync(ct);
        var complained = process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return (process.ExitCode, (await printed + await complained).Trim());
    }

    private static ProcessStartInfo Describe(string program, string[] arguments)
    {
        // The working folder must be one that the other user may enter.
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = "/",
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C.UTF-8";
        return start;
    }
}
