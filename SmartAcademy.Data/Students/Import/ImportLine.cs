using SmartAcademy.Domain.Students.Import;

namespace SmartAcademy.Data.Students.Import;

/// <summary>One import in the history.</summary>
public sealed record ImportLine(
    Guid Id, string FileName, ImportStatus Status, int RowCount, OutcomeCounts Counts, string UploadedBy, DateTimeOffset UploadedAt, int RowsNotUndone);
