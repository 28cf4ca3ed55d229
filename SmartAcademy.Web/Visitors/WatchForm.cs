namespace SmartAcademy.Web.Visitors;

/// <summary>What the form of the watch list sends, as typed.</summary>
public sealed class WatchForm
{
    public static readonly string[] Fields = [nameof(Name), nameof(Phone), nameof(IdNumber), nameof(Reason)];

    public string? Name { get; set; }

    public string? Phone { get; set; }

    public string? IdNumber { get; set; }

    public string? Reason { get; set; }
}
