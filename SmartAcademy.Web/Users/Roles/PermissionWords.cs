using Microsoft.Extensions.Localization;

namespace SmartAcademy.Web.Users.Roles;

/// <summary>Permissions as the matrix of a role names them.</summary>
internal sealed class PermissionWords(IStringLocalizer<RolesTexts> texts)
{
    /// <param name="permissions">As the audit writes them, with commas between.</param>
    public string OfAll(string permissions) =>
        string.Join(", ", permissions.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Of));

    private string Of(string permission) => permission.Split(':') switch
    {
        [var resource, var action] => $"{Word("resource", resource)} · {Word("action", action)}",
        [var resource, var action, var form] => $"{Word("resource", resource)} · {Word("action", action)} ({Word("form", form)})",
        _ => permission,
    };

    /// <summary>A permission that an older release knew has no word any more.</summary>
    private string Word(string kind, string name) => texts[$"{kind}.{name}"] is { ResourceNotFound: false } known ? known.Value : name;
}
