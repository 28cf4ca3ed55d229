namespace SmartAcademy.Web.Muster;

/// <summary>What the form that starts an evacuation sends.</summary>
public sealed class MusterForm
{
    public string? Reason { get; set; }

    public bool IsDrill { get; set; }
}
