namespace SmartAcademy.Domain.Students.Import;

/// <summary>What the person decided before the dry run.</summary>
public sealed record ImportChoices(
    Guid AcademicYearId, ColumnMap Columns, bool CreatesMissingClasses = false, bool OverwritesEditedFields = false);
