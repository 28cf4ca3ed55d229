namespace SmartAcademy.Data.Grades;

/// <summary>The grade books that an actor sees, and the terms to choose from; nothing is chosen where each class shows its running term.</summary>
public sealed record ProgressPage(IReadOnlyList<TermName> Terms, TermName? Chosen, IReadOnlyList<SubjectProgress> Lines);
