using SmartAcademy.Domain.Access.Overrides;

namespace SmartAcademy.Web.Access.Overrides;

/// <summary>Why a guard lets somebody through, as it is sent.</summary>
public sealed class OverrideForm
{
    public static readonly string[] Fields = [nameof(Why), nameof(Words)];

    public string? Why { get; set; }

    public string? Words { get; set; }

    /// <summary>Null for nothing chosen: no reason is taken for granted.</summary>
    public OverrideReason? Chosen => Enum.TryParse<OverrideReason>(Why, out var why) && Enum.IsDefined(why) ? why : null;
}
