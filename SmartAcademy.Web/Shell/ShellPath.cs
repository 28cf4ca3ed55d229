using Microsoft.AspNetCore.Components;

namespace SmartAcademy.Web.Shell;

internal static class ShellPath
{
    /// <summary>/students, without the query.</summary>
    public static string Of(NavigationManager navigation) => new Uri(navigation.Uri).AbsolutePath;

    /// <summary>/students?q=ayesha, to come back to.</summary>
    public static string WithQuery(NavigationManager navigation) => new Uri(navigation.Uri).PathAndQuery;
}
