using Npgsql;

namespace SmartAcademy.Data.Kernel;

/// <summary>
/// The two ways into the database: the portal works as a role that may only read and write rows;
/// migrations run as the owner of the tables.
/// </summary>
public sealed record DatabaseConnections
{
    public const string OwnerRole = "academy_owner";
    public const string AppRole = "academy_app";
    public const string DefaultDatabase = "academy";

    private const string SeesAllSchools = "-c academy.all_schools=on";

    public DatabaseConnections(string app, string owner) => (App, Owner) = (Forgetting(app), Overseeing(owner));

    /// <summary>The portal's own way in: it shows no row of a school before it is told which; see <see cref="SchoolLease"/>.</summary>
    public string App { get; }

    /// <summary>The owner's way in, which shows the rows of all schools.</summary>
    public string Owner { get; }

    /// <summary>The name of the role that the portal works as.</summary>
    public string AppUser => new NpgsqlConnectionStringBuilder(App).Username ?? "";

    /// <summary>False on a server where only one role was configured: the portal then could change tables.</summary>
    public bool AreSeparate => AppUser != new NpgsqlConnectionStringBuilder(Owner).Username;

    /// <summary>What a connection was told must not outlive its lease, and two must not share it, whatever the settings say.</summary>
    private static string Forgetting(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { NoResetOnClose = false, Multiplexing = false }.ConnectionString;

    private static string Overseeing(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        builder.Options = $"{builder.Options} {SeesAllSchools}".Trim();
        return builder.ConnectionString;
    }
}
