namespace SmartAcademy.Data.Passes.Signed;

/// <summary>A signing key as its page shows it; instants in the school's zone.</summary>
/// <param name="Id">Of the key.</param>
/// <param name="Number">The key id in codes.</param>
/// <param name="MadeAt">When.</param>
/// <param name="MadeBy">Null when the portal made it by itself.</param>
/// <param name="RetiredAt">Null while codes under it are good.</param>
/// <param name="RetiredBy">Who retired it.</param>
/// <param name="Cards">Passes that are good today and whose newest printed card it signed.</param>
public sealed record PassKeyLine(
    Guid Id, int Number, DateTimeOffset MadeAt, string? MadeBy, DateTimeOffset? RetiredAt, string? RetiredBy, int Cards);
