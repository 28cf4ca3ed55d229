using SmartAcademy.Domain.Students.Import;

namespace SmartAcademy.Data.Students.Import;

/// <summary>One import in the history; the instant stands in the school's zone.</summary>
public sealed record ImportLine(
    Guid Id, string FileName, ImportStatus Status, int RowCount, OutcomeCounts Counts, string UploadedBy, DateTimeOffset UploadedAt, int RowsNotUndone);
