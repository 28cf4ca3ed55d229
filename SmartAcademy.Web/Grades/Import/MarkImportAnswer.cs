namespace SmartAcademy.Web.Grades.Import;

/// <summary>How many marks were taken, and which were not.</summary>
internal sealed record MarkImportAnswer(int Saved, IReadOnlyList<ImportProblem> Problems);
