namespace SmartAcademy.Domain.Students.Import;

/// <summary>What the screen shows of a row.</summary>
public sealed record RowReport
{
    public static readonly RowReport Empty = new();

    public string Name { get; init; } = "";

    public string ClassLabel { get; init; } = "";

    public string? RollNumber { get; init; }

    /// <summary>Why the row is refused; empty for every other outcome.</summary>
    public IReadOnlyList<RowNote> Reasons { get; init; } = [];

    public IReadOnlyList<RowNote> Notes { get; init; } = [];

    public IReadOnlyList<FieldChange> Changes { get; init; } = [];
}
