namespace SmartAcademy.Data.Kernel;

/// <summary>Where the private PostgreSQL server lives and how it behaves.</summary>
public sealed record EmbeddedPostgresOptions
{
    /// <summary>Absolute path. The server's files are made below it.</summary>
    public required string Folder { get; init; }

    public int MaxConnections { get; init; } = 200;

    /// <summary>False gives up safety against a power cut for speed; only tests want that.</summary>
    public bool Durable { get; init; } = true;
}
