using SmartAcademy.Data.Users.Roles;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Users.Roles;

/// <summary>What the form of a role sends. The cells of the matrix come beside it, each under <see cref="CellPrefix"/> and its name.</summary>
public sealed class RoleForm
{
    public const string CellPrefix = "cell:";

    public static readonly string[] Fields = [nameof(Title), nameof(TitleBangla), nameof(Description), nameof(Reach)];

    public string? Title { get; set; }

    public string? TitleBangla { get; set; }

    public string? Description { get; set; }

    public string? Reach { get; set; }

    public string? Version { get; set; }

    public static RoleForm Of(RoleSheet? role) => role is null
        ? new RoleForm { Reach = nameof(StudentReach.School) }
        : new RoleForm
        {
            Title = role.Details.Title,
            TitleBangla = role.Details.TitleBangla,
            Description = role.Details.Description,
            Reach = role.Details.Reach.ToString(),
            Version = role.Version,
        };

    /// <summary>The permissions that the cells of a posted form hold.</summary>
    public static IReadOnlySet<string> TicksOf(IFormCollection form) => form
        .Where(field => field.Key.StartsWith(CellPrefix, StringComparison.Ordinal))
        .SelectMany(field => field.Value).OfType<string>().Where(value => value.Length > 0).ToHashSet();

    public RoleWish Read(IReadOnlySet<string> ticks) =>
        new(new RoleDetails(Title, TitleBangla, Description, FormReading.Choice<StudentReach>(Reach)), [.. ticks], Version ?? "");
}
