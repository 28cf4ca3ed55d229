using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Releases;

/// <summary>What the office writes of somebody who may collect a child; without days they may at any time.</summary>
public sealed record CollectorDetails(string? Name, string? Relation, string? Phone = null, DateOnly? ValidFrom = null, DateOnly? ValidUntil = null)
{
    public const int LongestRelation = 60;

    /// <summary>As they are stored, or every refusal at its field.</summary>
    public Checked<CollectorDetails> Check()
    {
        var fields = new FieldReader();
        var details = new CollectorDetails(
            fields.Take(PersonName.Read(Name), nameof(Name)),
            fields.RequiredLine(Relation, LongestRelation, nameof(Relation)),
            fields.Phone(Phone, nameof(Phone)),
            ValidFrom,
            ValidUntil);
        fields.RefuseIf(ValidUntil < ValidFrom, ReleaseRefusals.DaysSwapped, nameof(ValidUntil));
        return fields.Finish(details);
    }
}
