using System.ComponentModel;

namespace SmartAcademy.Web.Access;

internal sealed record DevicePoint(
    Guid Id,
    string Name,
    string? Location,
    [property: Description("entry, exit or both.")] string Direction,
    [property: Description("False while every scan here is denied.")] bool Active);
