using System.ComponentModel;

namespace SmartAcademy.Web.Access;

internal sealed record ScanPass(
    string Number,
    [property: Description("standard, temporary or visitor.")] string Type,
    [property: Description("The last day on which it is good.")] DateOnly ExpiresOn);
