using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Grades;

/// <summary>What a teacher writes about an assessment.</summary>
public sealed record AssessmentDetails
{
    public const decimal LargestMaximum = 1000;

    public required string Name { get; init; }

    public string? NameBangla { get; init; }

    public AssessmentKind Kind { get; init; }

    /// <summary>Its share of the term's mark, in proportion to the other weights.</summary>
    public decimal Weight { get; init; }

    public DateOnly? HeldOn { get; init; }

    public IReadOnlyList<PartDetails> Parts { get; init; } = [];

    /// <summary>The details as they are stored, or every refusal at its field.</summary>
    public Checked<AssessmentDetails> Check(DateOnly termStartsOn, DateOnly termEndsOn)
    {
        var fields = new FieldReader();
        var details = this with
        {
            Name = fields.RequiredLine(Name, 60, nameof(Name)),
            NameBangla = fields.Line(NameBangla, 60, nameof(NameBangla)),
            Parts = [.. Parts.OrderBy(part => part.Kind)],
        };
        fields.RefuseIf(!Enum.IsDefined(Kind), GradeRefusals.UnknownKind, nameof(Kind));
        fields.RefuseIf(Weight is <= 0 or > 1000, GradeRefusals.WeightOutOfRange, nameof(Weight));
        fields.RefuseIf(HeldOn < termStartsOn || HeldOn > termEndsOn, GradeRefusals.OutsideTheTerm, nameof(HeldOn));
        CheckParts(fields, details.Parts);
        return fields.Finish(details);
    }

    private static void CheckParts(FieldReader fields, IReadOnlyList<PartDetails> parts)
    {
        fields.RefuseIf(parts.Count == 0, GradeRefusals.PartsMissing, nameof(Parts));
        fields.RefuseIf(parts.Any(part => !Enum.IsDefined(part.Kind)), GradeRefusals.UnknownKind, nameof(Parts));
        fields.RefuseIf(parts.DistinctBy(part => part.Kind).Count() < parts.Count, GradeRefusals.PartTwice, nameof(Parts));
        fields.RefuseIf(parts.Count > 1 && parts.Any(part => part.Kind is PartKind.Whole), GradeRefusals.WholeBesideParts, nameof(Parts));
        fields.RefuseIf(parts.Any(part => part.Maximum is <= 0 or > LargestMaximum), GradeRefusals.MaximumOutOfRange, nameof(Parts));
        fields.RefuseIf(parts.Any(part => part.PassMark < 0 || part.PassMark > part.Maximum), GradeRefusals.PassMarkOutOfRange, nameof(Parts));
    }
}
