namespace SmartAcademy.Bench.Setup;

/// <summary>Where the bench finds and keeps its files.</summary>
/// <param name="Root">The working copy.</param>
internal sealed record BenchFolder(string Root)
{
    private string Local => Path.Combine(Root, ".academy");

    /// <summary>The portal as ./academy publishes it.</summary>
    public string App => Path.Combine(Local, "app");

    public string Own => Path.Combine(Local, "bench");

    public string Postgres => Path.Combine(Own, "postgres");

    public string Files => Path.Combine(Own, "files");

    public string PortalLog => Path.Combine(Own, "portal.log");
}
