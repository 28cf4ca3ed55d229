namespace SmartAcademy.Data.Passes;

/// <summary>What a bulk issue would do to a class, or has done: new passes, students who have one, students not active.</summary>
public sealed record ClassIssueCount(int Issued, int HadPass, int NotActive);
