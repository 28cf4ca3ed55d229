using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Domain.Tokens;

/// <summary>
/// What a program may be allowed. A scope is a part of what the person may do and never more: <c>students:read</c> in the hands of a
/// parent reads their own children.
/// </summary>
public static class ApiScope
{
    public static readonly IReadOnlyList<string> All = [Permission.StudentsRead, Permission.AccessLogsRead];

    /// <summary>The scopes asked for, all that the person has when none is; refused when one is unknown or not theirs to give.</summary>
    public static Result<string[]> Grant(Actor person, string? asked)
    {
        var theirs = All.Where(scope => PermissionsOf(person, scope).Any()).ToArray();
        var wanted = (asked ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return wanted.Except(theirs).Any() ? TokenRefusals.ScopeRefused : wanted.Length == 0 ? theirs : wanted.Distinct().ToArray();
    }

    /// <summary>The person with only what the scopes leave of their permissions.</summary>
    public static Actor Narrow(Actor person, IEnumerable<string> scopes) =>
        person with { Permissions = [.. scopes.Where(All.Contains).SelectMany(scope => PermissionsOf(person, scope))] };

    private static IEnumerable<string> PermissionsOf(Actor person, string scope) =>
        PermissionCatalogue.All.Where(permission => IsPartOf(permission, scope) && person.May(permission));

    private static bool IsPartOf(string permission, string scope) =>
        permission == scope || permission.StartsWith(scope + ":", StringComparison.Ordinal);
}
