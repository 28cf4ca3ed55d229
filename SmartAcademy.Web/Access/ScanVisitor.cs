using System.ComponentModel;

namespace SmartAcademy.Web.Access;

internal sealed record ScanVisitor(
    string Name,
    [property: Description("Whom they visit; null where nobody was named.")] string? Host);
