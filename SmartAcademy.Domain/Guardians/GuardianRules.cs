using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Guardians;

/// <summary>What may be written about a guardian.</summary>
public static class GuardianRules
{
    public const int LowestPriority = 1;
    public const int HighestPriority = 9;
    public const int LongestAddress = 500;
    public const int LongestOccupation = 100;

    /// <summary>The details as they are stored, or every refusal at its field.</summary>
    public static Checked<GuardianDetails> Check(GuardianDetails typed)
    {
        var fields = new FieldReader();
        var details = new GuardianDetails(
            fields.Take(PersonName.Read(typed.Name), nameof(typed.Name)) ?? "",
            fields.Take(PersonName.ReadOptional(typed.NameBangla), nameof(typed.NameBangla)),
            fields.Phone(typed.Phone, nameof(typed.Phone)),
            fields.Email(typed.Email, nameof(typed.Email)),
            fields.Line(typed.Address, LongestAddress, nameof(typed.Address)),
            fields.Line(typed.Occupation, LongestOccupation, nameof(typed.Occupation)),
            fields.Take(CivilNumber.ReadNationalId(typed.NationalId), nameof(typed.NationalId)));
        return fields.Finish(details);
    }

    /// <summary>A known relationship, and an order of calling: 1 is called first, and nine people are enough to call.</summary>
    public static Result Check(Bond bond)
    {
        if (!Enum.IsDefined(bond.Relationship))
        {
            return GuardianRefusals.UnknownRelationship;
        }

        return bond.ContactPriority is >= LowestPriority and <= HighestPriority ? Result.Ok : GuardianRefusals.ContactPriorityOutOfRange;
    }
}
