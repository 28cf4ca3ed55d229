using System.ComponentModel.DataAnnotations;

namespace SmartAcademy.Web.Access;

/// <summary>Section <c>Gate</c>.</summary>
internal sealed class GateOptions
{
    public const string Section = "Gate";

    /// <summary>Scans that one device may send in a minute.</summary>
    [Range(1, 1_000_000)]
    public int ScansPerMinute { get; set; } = 600;

    /// <summary>Codes that are no pass of ours, for one device in a minute; a broken scanner or a guesser stops here.</summary>
    [Range(1, 1_000_000)]
    public int UnknownPassesPerMinute { get; set; } = 60;

    /// <summary>Pass numbers that a person may type at one device in a minute.</summary>
    [Range(1, 1_000_000)]
    public int TypedPassesPerMinute { get; set; } = 30;

    /// <summary>Deliveries of offline scans, up to 500 each, for one device in a minute.</summary>
    [Range(1, 10_000)]
    public int BatchesPerMinute { get; set; } = 30;

    /// <summary>Other questions of one device in a minute, photos above all.</summary>
    [Range(1, 1_000_000)]
    public int ReadsPerMinute { get; set; } = 600;

    /// <summary>Minutes after which a gate page without a connection calls its list of stopped passes old.</summary>
    [Range(1, 10_080)]
    public int OldListMinutes { get; set; } = 240;

    /// <summary>Times that one device may tell how it does in a minute; once is plenty.</summary>
    [Range(1, 10_000)]
    public int HeartbeatsPerMinute { get; set; } = 12;

    /// <summary>Wrong device keys from one address in a minute.</summary>
    [Range(1, 10_000)]
    public int WrongKeysPerMinute { get; set; } = 30;
}
