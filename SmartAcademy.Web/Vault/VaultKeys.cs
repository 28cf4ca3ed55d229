using SmartAcademy.Data.Vault;
using SmartAcademy.Domain.Vault;

namespace SmartAcademy.Web.Vault;

/// <summary>The two rings of the sensitive columns, from the settings or from files.</summary>
internal sealed record VaultKeys(IKeyRing Sealing, IKeyRing Lookup)
{
    private const string SealingFile = "columns.json";
    private const string LookupFile = "lookups.json";

    /// <exception cref="InvalidOperationException">The message names the setting that is missing or wrong.</exception>
    public static VaultKeys Open(VaultOptions options, IConfiguration configuration, IHostEnvironment environment)
    {
        return new VaultKeys(Ring(options.Keys, "Vault:Keys", SealingFile), Ring(options.LookupKeys, "Vault:LookupKeys", LookupFile));

        IKeyRing Ring(Dictionary<int, string> keys, string setting, string fileName) => keys.Count > 0
            ? KeyRing.Read(keys, null, setting)
            : KeyFile.Open(KeyPlace.FolderOf(VaultOptions.Section, setting, options.KeyFolder, configuration, environment), fileName);
    }

    public ColumnVault ToVault() => new(Sealing, Lookup);
}
