using System.ComponentModel;

namespace SmartAcademy.Web.Access;

internal sealed record OfflineScansAnswer(
    [property: Description("In the order in which the scans were sent.")] IReadOnlyList<ScanAnswer> Scans);
