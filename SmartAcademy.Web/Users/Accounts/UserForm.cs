using SmartAcademy.Data.Users.Accounts;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Web.Users.Accounts;

/// <summary>What the form of a user sends, as typed.</summary>
public sealed class UserForm
{
    public static readonly string[] Fields = [nameof(Name), nameof(NameBangla), nameof(Email)];

    public string? Name { get; set; }

    public string? NameBangla { get; set; }

    public string? Email { get; set; }

    public string? Version { get; set; }

    /// <summary>Whether a new person gets a link by e-mail; else the office prints a code.</summary>
    public bool ByMail { get; set; }

    public Guid[]? RoleIds { get; set; }

    public static UserForm Of(UserSheet user) => new()
    {
        Name = user.Line.Name,
        NameBangla = user.Line.NameBangla,
        Email = user.Line.Email,
        Version = user.Version,
        RoleIds = [.. user.Line.Roles.Select(role => role.Id)],
    };

    public UserDetails Read() => new(Name, NameBangla, Email, RoleIds ?? []);
}
