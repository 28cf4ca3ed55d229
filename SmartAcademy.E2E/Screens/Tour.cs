namespace SmartAcademy.E2E.Screens;

/// <summary>The pages that one person looks at; without a login, those of a visitor.</summary>
internal sealed record Tour(string Name, string? Login, string[] Pages);
