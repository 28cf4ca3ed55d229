namespace SmartAcademy.Data.Tokens;

/// <summary>A pair of tokens; shown this once, kept as hashes.</summary>
/// <param name="Access">Opens the API.</param>
/// <param name="Refresh">Is changed for the next pair, once.</param>
/// <param name="Scopes">With spaces between.</param>
public sealed record IssuedTokens(string Access, string Refresh, string Scopes);
