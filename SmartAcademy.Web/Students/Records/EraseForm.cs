namespace SmartAcademy.Web.Students.Records;

/// <summary>What the form of an erasure sends, as typed.</summary>
public sealed class EraseForm
{
    public static readonly string[] Fields = [nameof(Reason), nameof(Number)];

    public string? Reason { get; set; }

    public string? Number { get; set; }
}
