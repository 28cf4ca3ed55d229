using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace SmartAcademy.Web.Access;

/// <summary>Scans that a device kept while it had no connection.</summary>
internal sealed record OfflineScansRequest
{
    [Required, MinLength(1), MaxLength(OfflineScansEndpoint.MostScans)]
    [Description("Up to 500 scans, each with its id and its time.")]
    public IReadOnlyList<ScanRequest?>? Scans { get; init; }
}
