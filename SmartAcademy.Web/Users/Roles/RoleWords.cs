using System.Globalization;
using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Users.Roles;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Users.Roles;

/// <summary>What a role is called in the reader's language.</summary>
internal sealed class RoleWords(IStringLocalizer<ShellTexts> texts)
{
    /// <param name="key">The name of a built-in role, else anything.</param>
    /// <param name="title">As an admin named it.</param>
    /// <param name="titleBangla">The same in Bangla, when it was given.</param>
    public string Of(string key, string title, string? titleBangla)
    {
        if (Role.BuiltIn.Contains(key))
        {
            return texts["role." + key];
        }

        return CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "bn" && titleBangla is not null ? titleBangla : title;
    }

    public string OfAll(IEnumerable<RoleEntry> roles) => string.Join(" · ", roles.Select(role => Of(role.Grant.Key, role.Title, role.TitleBangla)));
}
