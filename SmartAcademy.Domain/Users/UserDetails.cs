using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Users;

/// <summary>What an admin writes about a person who can sign in.</summary>
public sealed record UserDetails(string? Name, string? NameBangla, string? Email, IReadOnlyList<Guid> RoleIds)
{
    /// <summary>The details as they are stored, or every refusal at its field.</summary>
    public Checked<UserDetails> Check()
    {
        var fields = new FieldReader();
        fields.RefuseIf(RoleIds.Count == 0, RoleRefusals.NoRole, nameof(RoleIds));
        return fields.Finish(new UserDetails(
            fields.Take(PersonName.Read(Name), nameof(Name)),
            fields.Take(PersonName.ReadOptional(NameBangla), nameof(NameBangla)),
            fields.Email(Email, nameof(Email)),
            [.. RoleIds.Distinct()]));
    }
}
