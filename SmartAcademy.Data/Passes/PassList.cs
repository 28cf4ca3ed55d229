namespace SmartAcademy.Data.Passes;

public sealed record PassList(IReadOnlyList<PassLine> Lines, int Total);
