using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Visitors;

/// <summary>What is written of a visitor before or at the gate.</summary>
public sealed record VisitDetails
{
    public const int LongestPurpose = 200;
    public const int LongestCompany = 100;

    private static readonly TimeSpan Farthest = TimeSpan.FromDays(60);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(14);

    public string? Name { get; init; }

    public string? Phone { get; init; }

    /// <summary>See <see cref="CivilNumber.ReadNationalId"/>.</summary>
    public string? IdNumber { get; init; }

    /// <summary>Where they come from.</summary>
    public string? Company { get; init; }

    /// <summary>Whom they visit; a login of the school.</summary>
    public Guid? HostId { get; init; }

    public string? Purpose { get; init; }

    public DateTimeOffset? ExpectedAt { get; init; }

    /// <summary>When they should have left.</summary>
    public DateTimeOffset? LeavesBy { get; init; }

    /// <summary>As it is stored, or every refusal at its field.</summary>
    public Checked<VisitDetails> Check(DateTimeOffset now)
    {
        var fields = new FieldReader();
        var checkedOnes = this with
        {
            Name = fields.Take(PersonName.Read(Name), nameof(Name)),
            Phone = fields.Phone(Phone, nameof(Phone)),
            IdNumber = fields.Take(CivilNumber.ReadNationalId(IdNumber), nameof(IdNumber)),
            Company = fields.Line(Company, LongestCompany, nameof(Company)),
            Purpose = fields.RequiredLine(Purpose, LongestPurpose, nameof(Purpose)),
        };
        fields.RefuseIf(ExpectedAt is null, TextRefusals.DateMissing, nameof(ExpectedAt));
        fields.RefuseIf(ExpectedAt > now + Farthest || ExpectedAt < now.AddDays(-1), VisitRefusals.TimeOutOfRange, nameof(ExpectedAt));
        fields.RefuseIf(LeavesBy is null, TextRefusals.DateMissing, nameof(LeavesBy));
        fields.RefuseIf(LeavesBy <= ExpectedAt || LeavesBy - ExpectedAt > Longest, VisitRefusals.LeavesOutOfRange, nameof(LeavesBy));
        return fields.Finish(checkedOnes);
    }
}
