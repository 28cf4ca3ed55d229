namespace SmartAcademy.Bench.Pages;

/// <summary>A page that one person opens.</summary>
internal sealed record PageQuestion(string Login, string Address);
