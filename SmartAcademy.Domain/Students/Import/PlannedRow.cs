using SmartAcademy.Domain.Guardians;

namespace SmartAcademy.Domain.Students.Import;

/// <summary>What an import will do for one row.</summary>
public sealed record PlannedRow(ImportedRow Row, RowOutcome Outcome)
{
    /// <summary>Whom the row speaks of; null when it admits somebody, or is refused.</summary>
    public KnownStudent? Student { get; init; }

    /// <summary>The class the row names, where it names one.</summary>
    public PlannedClass? Class { get; init; }

    /// <summary>A guardian to bind to the student; null when the bond exists or the row names nobody.</summary>
    public PlannedGuardian? NewBondWith { get; init; }

    public IReadOnlyList<RowNote> Reasons { get; init; } = [];

    public IReadOnlyList<RowNote> Notes { get; init; } = [];

    public IReadOnlyList<FieldChange> Changes { get; init; } = [];

    public bool Writes => Outcome is RowOutcome.Created or RowOutcome.Changed;

    /// <summary>Whether writing the row needs its class to exist.</summary>
    public bool EntersClass => Outcome is RowOutcome.Created || Changes.Any(change => change is { Field: ImportField.ClassName, Kept: false });

    /// <summary>What the guardian is to the child; a list that does not say means a guardian.</summary>
    public Relationship RelationshipSaid =>
        Row[ImportField.Relationship] is { } said ? Enum.Parse<Relationship>(said) : Relationship.Guardian;

    public RowReport Report => new()
    {
        Name = Row.Name is { Length: > 0 } name ? name : Student?.Name ?? Row[ImportField.NameBangla] ?? "",
        ClassLabel = Class?.Label ?? "",
        RollNumber = Row[ImportField.RollNumber],
        Reasons = Reasons,
        Notes = Notes,
        Changes = Changes,
    };
}
