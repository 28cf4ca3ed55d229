namespace SmartAcademy.Web.Grades;

/// <summary>What the script is told of a cell it sent; the problem is in the reader's language.</summary>
internal sealed record ShownCell(Guid PartId, Guid StudentId, string Text, int Version, string? Code, string? Problem);
