namespace SmartAcademy.Web.Vault;

/// <summary>
/// Where keys come from: the settings; else a file, on a portal that keeps its database on its own disk too, or that
/// names a folder. A portal on another server's database may be one of several, or lose its disk, and must be told.
/// </summary>
internal static class KeyPlace
{
    private const string DefaultFolder = ".academy/keys";

    /// <summary>The folder of key files.</summary>
    /// <param name="section">The section of settings, such as <c>Passes</c>.</param>
    /// <param name="keys">The setting that holds no key, such as <c>Passes:Keys</c>.</param>
    /// <param name="keyFolder">The section's KeyFolder.</param>
    /// <param name="configuration">Tells whose the database is.</param>
    /// <param name="environment">In Development a folder is always right.</param>
    /// <exception cref="InvalidOperationException">The message names the settings that are missing.</exception>
    public static string FolderOf(string section, string keys, string? keyFolder, IConfiguration configuration, IHostEnvironment environment)
    {
        if (!string.IsNullOrEmpty(keyFolder))
        {
            return keyFolder;
        }

        var ownsDatabase = string.IsNullOrEmpty(configuration.GetConnectionString("Academy"));
        return ownsDatabase || environment.IsDevelopment()
            ? DefaultFolder
            : throw new InvalidOperationException(
                $"{keys}:1 is not set. Give it Base64 of 32 random bytes, such as `openssl rand -base64 32` prints, the same on "
                + $"every instance; or name in {section}:KeyFolder a folder that is kept, where the portal makes a key for itself.");
    }
}
