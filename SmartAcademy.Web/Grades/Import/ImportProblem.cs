namespace SmartAcademy.Web.Grades.Import;

/// <summary>Why a row, or a mark of it, was not taken.</summary>
internal sealed record ImportProblem(int Row, string Who, string Words);
