using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace SmartAcademy.Web.Shell;

/// <summary>The parts of <see cref="NavMap"/> that exist as pages and that this person may open.</summary>
internal sealed class NavReader(IAuthorizationService authorization)
{
    private static readonly HashSet<string> Pages = typeof(App).Assembly.GetTypes()
        .SelectMany(type => type.GetCustomAttributes<RouteAttribute>(inherit: false))
        .Select(route => route.Template)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    public async Task<IReadOnlyList<NavGroup>> GroupsAsync(ClaimsPrincipal user)
    {
        var groups = new List<NavGroup>();
        foreach (var group in NavMap.Groups)
        {
            groups.Add(group with { Entries = [.. await OpenToAsync(user, group.Entries)] });
        }

        return [.. groups.Where(group => group.Entries.Length > 0)];
    }

    public Task<IReadOnlyList<NavEntry>> MostUsedAsync(ClaimsPrincipal user) => OpenToAsync(user, NavMap.MostUsed(user.IsInRole));

    /// <summary>The entry that a path lies under: the longest that fits.</summary>
    public static NavEntry? Current(IEnumerable<NavEntry> entries, string path) => entries
        .Where(entry => path == entry.Href || (entry.Href != "/" && path.StartsWith(entry.Href + "/", StringComparison.OrdinalIgnoreCase)))
        .MaxBy(entry => entry.Href.Length);

    private async Task<IReadOnlyList<NavEntry>> OpenToAsync(ClaimsPrincipal user, IEnumerable<NavEntry> entries)
    {
        var open = new List<NavEntry>();
        foreach (var entry in entries.Where(entry => Pages.Contains(entry.Href)))
        {
            if ((await authorization.AuthorizeAsync(user, entry.Policy)).Succeeded)
            {
                open.Add(entry);
            }
        }

        return open;
    }
}
