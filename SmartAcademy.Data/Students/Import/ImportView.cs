using SmartAcademy.Domain.Students.Import;

namespace SmartAcademy.Data.Students.Import;

/// <summary>One import as its page shows it; instants stand in the school's zone.</summary>
public sealed record ImportView
{
    public required Guid Id { get; init; }

    public required string FileName { get; init; }

    public required ImportStatus Status { get; init; }

    public required int RowCount { get; init; }

    public required IReadOnlyList<string> Headings { get; init; }

    /// <summary>The first rows, for the person to see what a column holds.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Samples { get; init; }

    /// <summary>What the person chose, else what was chosen for the last list with these headings, else a guess.</summary>
    public required ImportChoices Choices { get; init; }

    /// <summary>True when the mapping was remembered from an earlier list.</summary>
    public required bool IsRemembered { get; init; }

    public required OutcomeCounts Counts { get; init; }

    public required IReadOnlyList<YearName> Years { get; init; }

    public required Guid? WorkId { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }

    public DateTimeOffset? AppliedAt { get; init; }

    public DateTimeOffset? UndoneAt { get; init; }

    public int RowsNotUndone { get; init; }

    /// <summary>When the very same file was applied before.</summary>
    public DateTimeOffset? SameFileAppliedAt { get; init; }
}
