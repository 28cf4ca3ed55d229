using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Users;

/// <summary>What an admin writes about a role of the school's own.</summary>
/// <param name="Title">How the role is called.</param>
/// <param name="TitleBangla">The same in Bangla.</param>
/// <param name="Description">Whom it is for.</param>
/// <param name="Reach">How far it sees among the students.</param>
public sealed record RoleDetails(string? Title, string? TitleBangla = null, string? Description = null, StudentReach Reach = StudentReach.School)
{
    public const int LongestTitle = 80;
    public const int LongestDescription = 300;

    /// <summary>The details as they are stored, or every refusal at its field.</summary>
    public Checked<RoleDetails> Check()
    {
        var fields = new FieldReader();
        fields.RefuseIf(!Enum.IsDefined(Reach), RoleRefusals.UnknownReach, nameof(Reach));
        return fields.Finish(new RoleDetails(
            fields.RequiredLine(Title, LongestTitle, nameof(Title)),
            fields.Line(TitleBangla, LongestTitle, nameof(TitleBangla)),
            fields.Line(Description, LongestDescription, nameof(Description)),
            Reach));
    }
}
