namespace SmartAcademy.Data.Kernel;

/// <summary>Locks between the processes that use one server. The kernel lets go of them when a process dies, however it dies.</summary>
internal static class EmbeddedPostgresLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    public static async Task<IDisposable> WaitForTurnAsync(EmbeddedPostgresFolder folder, TimeProvider time, CancellationToken ct)
    {
        var asked = time.GetTimestamp();
        while (true)
        {
            if (TryHold(folder.TurnLock, FileShare.None) is { } turn)
            {
                return turn;
            }

            if (time.GetElapsedTime(asked) > Patience)
            {
                throw new EmbeddedPostgresException($"Another process has been starting or stopping the server in {folder.Root} for too long.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), time, ct);
        }
    }

    /// <summary>Marks the server as used by this process. Ask only while having the turn.</summary>
    public static IDisposable Use(EmbeddedPostgresFolder folder) =>
        TryHold(folder.UseLock, FileShare.Read)
        ?? throw new EmbeddedPostgresException($"The lock file {folder.UseLock} is held by another program.");

    /// <summary>Tells whether no process uses the server any more. Ask only while having the turn.</summary>
    public static bool IsUnused(EmbeddedPostgresFolder folder)
    {
        using var alone = TryHold(folder.UseLock, FileShare.None);
        return alone is not null;
    }

    /// <summary>On Linux, .NET takes an exclusive lock for <see cref="FileShare.None"/> and a shared one otherwise.</summary>
    private static FileStream? TryHold(string path, FileShare share)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.Read, share);
        }
        catch (IOException refused) when (refused is not (FileNotFoundException or DirectoryNotFoundException))
        {
            return null;
        }
    }
}
