using System.ComponentModel.DataAnnotations;

namespace SmartAcademy.Web.Passes.Keys;

/// <summary>Section <c>Passes</c>: the server keys that pass codes are made with.</summary>
internal sealed class PassKeyOptions
{
    public const string Section = "Passes";

    /// <summary>Base64 of at least 32 random bytes under each version: <c>Passes:Keys:1</c>. Keep old ones, or old cards cannot be printed again.</summary>
    public Dictionary<int, string> Keys { get; } = [];

    /// <summary>The version that new passes get; the highest one when not set.</summary>
    [Range(1, int.MaxValue)]
    public int? CurrentKey { get; set; }

    /// <summary>Where the portal keeps a key of its own when <see cref="Keys"/> has none.</summary>
    public string? KeyFolder { get; set; }
}
