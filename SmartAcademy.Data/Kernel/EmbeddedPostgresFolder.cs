using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SmartAcademy.Data.Kernel;

/// <summary>The paths of one private server. All lie below <see cref="Root"/>, except a socket whose path would be too long.</summary>
internal sealed class EmbeddedPostgresFolder
{
    /// <summary>Linux, unix(7): sun_path holds 108 bytes with its closing zero. The server's lock beside it is no socket.</summary>
    private const int LongestSocketPath = 107;

    private const string SocketName = ".s.PGSQL.5432";

    public EmbeddedPostgresFolder(string wanted)
    {
        Root = ReachableByServer(Path.GetFullPath(wanted));
        Socket = ShortEnough(Path.Combine(Root, "socket"));
    }

    public string Root { get; }

    public string Socket { get; }

    public string Cluster => Path.Combine(Root, "cluster");

    public string UnfinishedCluster => Path.Combine(Root, "cluster.new");

    public string Log => Path.Combine(Root, "log");

    public string Settings => Path.Combine(Root, "academy.conf");

    /// <summary>Held alone by the instance that is starting or stopping the server.</summary>
    public string TurnLock => Path.Combine(Root, "turn.lock");

    /// <summary>Held in common by all instances that use the server.</summary>
    public string UseLock => Path.Combine(Root, "use.lock");

    public string ProcessFile => Path.Combine(Cluster, "postmaster.pid");

    public string SocketLock => Path.Combine(Socket, SocketName + ".lock");

    /// <summary>The server runs as another user when we are root, and that user cannot enter /root, for example.</summary>
    private static string ReachableByServer(string folder) =>
        !Environment.IsPrivilegedProcess || AncestorsOf(folder).All(IsOpenToOthers)
            ? folder
            : Path.Combine("/var/lib/smart-academy", ShortNameOf(folder));

    private string ShortEnough(string folder)
    {
        if (Encoding.UTF8.GetByteCount(Path.Combine(folder, SocketName)) <= LongestSocketPath)
        {
            return folder;
        }

        var parent = Environment.IsPrivilegedProcess ? "/run" : Path.GetTempPath();
        return Path.Combine(parent, "smart-academy-" + ShortNameOf(Root));
    }

    private static IEnumerable<DirectoryInfo> AncestorsOf(string folder)
    {
        for (var ancestor = new DirectoryInfo(folder).Parent; ancestor is not null; ancestor = ancestor.Parent)
        {
            yield return ancestor;
        }
    }

    private static bool IsOpenToOthers(DirectoryInfo folder) =>
        !folder.Exists || folder.UnixFileMode.HasFlag(UnixFileMode.OtherExecute);

    private static string ShortNameOf(string path) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..12].ToLower(CultureInfo.InvariantCulture);
}
