namespace SmartAcademy.Data.Passes.Signed;

/// <summary>A code that left the house on paper, and the school's key that signed it.</summary>
public sealed record PrintedCode(Guid SchoolId, Guid PassId, string PassNumber, int KeyNumber);
