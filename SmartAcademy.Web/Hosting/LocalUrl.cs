namespace SmartAcademy.Web.Hosting;

/// <summary>Return addresses are paths of this site and nothing else.</summary>
internal static class LocalUrl
{
    public const string Home = "/";

    /// <summary>The path when it is one of ours, else the home page.</summary>
    public static string OrHome(string? url) =>
        url is { Length: > 0 and <= 2000 } && url[0] == '/' && !IsForeign(url) && !url.Any(char.IsControl) ? url : Home;

    private static bool IsForeign(string url) => url.Length > 1 && url[1] is '/' or '\\';
}
