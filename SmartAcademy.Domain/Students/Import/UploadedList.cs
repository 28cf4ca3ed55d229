namespace SmartAcademy.Domain.Students.Import;

/// <summary>A class list as it was read from a file: the row of headings and the rows below it.</summary>
public sealed record UploadedList(string FileName, string FileHash, IReadOnlyList<string> Headings, IReadOnlyList<SheetRow> Rows);
