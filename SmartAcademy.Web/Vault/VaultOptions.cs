namespace SmartAcademy.Web.Vault;

/// <summary>Section <c>Vault</c>: the keys of the sensitive columns.</summary>
internal sealed class VaultOptions
{
    public const string Section = "Vault";

    /// <summary>Base64 of at least 32 random bytes under each version: <c>Vault:Keys:1</c>. The highest seals; a value opens with its own only.</summary>
    public Dictionary<int, string> Keys { get; } = [];

    /// <summary>The same for the keys by which phones are found: <c>Vault:LookupKeys:1</c>.</summary>
    public Dictionary<int, string> LookupKeys { get; } = [];

    /// <summary>Where the portal keeps keys of its own when the settings have none.</summary>
    public string? KeyFolder { get; set; }
}
