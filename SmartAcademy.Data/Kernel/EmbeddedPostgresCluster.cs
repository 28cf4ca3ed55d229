namespace SmartAcademy.Data.Kernel;

/// <summary>The server's folder and process: made, started, stopped. Call only while having the turn.</summary>
internal sealed class EmbeddedPostgresCluster(EmbeddedPostgresFolder folder, EmbeddedPostgresOptions options)
{
    private string Program(string name) => Path.Combine(PostgresPrograms.FolderFor(folder.Cluster), name);

    public async Task StartAsync(CancellationToken ct)
    {
        await ServerAccount.MakePrivateFolderAsync(folder.Socket, ct);
        await ServerAccount.MakePrivateFolderAsync(folder.Log, ct);
        if (!Directory.Exists(folder.Cluster))
        {
            await CreateAsync(ct);
        }

        await EmbeddedPostgresSettings.WriteAsync(folder, options, ct);
        await StrayServer.RemoveTracesAsync(folder, ct);
        // pg_ctl starts the server in a session of its own, so the Ctrl-C meant for the portal does not reach it.
        await ControlAsync(["start", "--wait", "--timeout=60", "--silent", "--log", Path.Combine(folder.Log, "start.log")], ct);
    }

    /// <summary>Asks the server to end its sessions and stop at once (SIGINT).</summary>
    public Task StopAsync(CancellationToken ct) => ControlAsync(["stop", "--mode=fast", "--wait", "--timeout=30", "--silent"], ct);

    private async Task ControlAsync(string[] arguments, CancellationToken ct)
    {
        var (code, output) = await ServerAccount.RunAsync(Program("pg_ctl"), [arguments[0], "--pgdata", folder.Cluster, .. arguments[1..]], ct);
        if (code != 0)
        {
            throw new EmbeddedPostgresException($"pg_ctl {arguments[0]} failed: {output}. The server's log is in {folder.Log}.");
        }
    }

    /// <summary>Made under another name and renamed when whole, so that a cluster is either complete or not there.</summary>
    private async Task CreateAsync(CancellationToken ct)
    {
        if (Directory.Exists(folder.UnfinishedCluster))
        {
            Directory.Delete(folder.UnfinishedCluster, recursive: true);
        }

        await ServerAccount.MakePrivateFolderAsync(folder.UnfinishedCluster, ct);
        // Access is guarded by the socket's folder, which only the server's user may enter; there is no TCP port.
        // ICU's root collation sorts names as people expect in both scripts.
        string[] arguments =
        [
            "--pgdata", folder.UnfinishedCluster, "--username=postgres", "--auth=trust", "--encoding=UTF8",
            "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=und", options.Durable ? "--data-checksums" : "--no-sync",
        ];
        var (code, output) = await ServerAccount.RunAsync(Program("initdb"), arguments, ct);
        if (code != 0)
        {
            throw new EmbeddedPostgresException($"initdb failed: {output}");
        }

        await File.AppendAllTextAsync(
            Path.Combine(folder.UnfinishedCluster, "postgresql.conf"), EmbeddedPostgresSettings.IncludeLine(folder), ct);
        Directory.Move(folder.UnfinishedCluster, folder.Cluster);
    }
}
