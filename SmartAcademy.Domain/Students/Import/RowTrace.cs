namespace SmartAcademy.Domain.Students.Import;

/// <summary>What an import wrote for one row, so that it can be taken back.</summary>
public sealed record RowTrace(Guid StudentId)
{
    public bool AdmittedStudent { get; init; }

    /// <summary>The guardian to whom this row bound the student.</summary>
    public Guid? BoundGuardianId { get; init; }

    public bool CreatedGuardian { get; init; }

    /// <summary>The class that was created for this row and those after it.</summary>
    public Guid? CreatedClassId { get; init; }

    public Guid? OldClassId { get; init; }

    public Guid? NewClassId { get; init; }

    /// <summary>The import that had written the student before, with what it had written.</summary>
    public Guid? PreviousImportId { get; init; }

    public IReadOnlyDictionary<ImportField, string>? PreviousValues { get; init; }
}
