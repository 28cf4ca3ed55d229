using Microsoft.Extensions.Options;
using SmartAcademy.Data.Kernel.DemoAcademy;

namespace SmartAcademy.Web.Demo;

/// <summary>Seeds the demo academy when the portal starts, and tells how to sign in to it.</summary>
internal sealed class DemoStart(DemoAcademySeed seed, IOptions<DemoOptions> options, IConfiguration configuration, ILogger<DemoStart> log)
{
    private DemoOptions Options => options.Value;

    /// <summary>A database of the portal's own is for trying out, unless the settings say otherwise.</summary>
    public bool IsWanted => Options.Enabled ?? string.IsNullOrEmpty(configuration.GetConnectionString("Academy"));

    public async Task SeedAsync(CancellationToken ct)
    {
        var passwords = new DemoPasswords(Options.Password, Options.TemporaryPassword);
        var report = await seed.SeedAsync(DemoSize.Academy, passwords, ct);
        if (report.Seeded)
        {
            await KeepReaderKeysAsync(report.ReaderKeys, ct);
        }
    }

    public void AnnounceLogins()
    {
        log.LogInformation(
            "Demo logins, all with {Password}: {Logins}",
            Options.Password == DemoOptions.DefaultPassword ? $"the password {Options.Password}" : "the password of the setting Demo:Password",
            string.Join(", ", DemoLogins.All));
    }

    /// <summary>The keys exist only here; the database has their hashes.</summary>
    private async Task KeepReaderKeysAsync(IReadOnlyList<DemoReaderKey> keys, CancellationToken ct)
    {
        var path = Path.GetFullPath(Options.KeyFile);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var creation = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            creation.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var writer = new StreamWriter(path, creation);
        foreach (var key in keys)
        {
            await writer.WriteLineAsync($"{key.SchoolCode}\t{key.AccessPoint}\t{key.Key}".AsMemory(), ct);
        }

        log.LogInformation("The API keys of the demo's reader devices are in {File}", path);
    }
}
