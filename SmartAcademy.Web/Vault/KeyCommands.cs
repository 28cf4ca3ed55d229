namespace SmartAcademy.Web.Vault;

/// <summary>The command line of <c>./academy keys</c>.</summary>
internal static class KeyCommands
{
    private const string ListKeys = "--keys-list";
    private const string RotateKeys = "--keys-rotate";
    private const string LookupToo = "--lookup";

    /// <summary>True when the command line asked for the keys and nothing else.</summary>
    public static async Task<bool> RunKeyCommandAsync(this WebApplication app, string[] args)
    {
        var ct = app.Lifetime.ApplicationStopping;
        var desk = app.Services.GetRequiredService<KeyDesk>();
        if (args.Contains(RotateKeys))
        {
            var rows = await desk.RotateAsync(args.Contains(LookupToo), ct);
            Console.WriteLine($"Sealed {rows} rows anew.");
        }
        else if (!args.Contains(ListKeys))
        {
            return false;
        }

        foreach (var line in await desk.ListAsync(ct))
        {
            Console.WriteLine(line);
        }

        return true;
    }
}
