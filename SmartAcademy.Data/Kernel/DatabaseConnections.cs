using Npgsql;

namespace SmartAcademy.Data.Kernel;

/// <summary>
/// The two ways into the database: the portal works as a role that may only read and write rows;
/// migrations run as the owner of the tables.
/// </summary>
public sealed record DatabaseConnections(string App, string Owner)
{
    public const string OwnerRole = "academy_owner";
    public const string AppRole = "academy_app";
    public const string DefaultDatabase = "academy";

    /// <summary>The name of the role that the portal works as.</summary>
    public string AppUser => new NpgsqlConnectionStringBuilder(App).Username ?? "";

    /// <summary>False on a server where only one role was configured: the portal then could change tables.</summary>
    public bool AreSeparate => AppUser != new NpgsqlConnectionStringBuilder(Owner).Username;
}
