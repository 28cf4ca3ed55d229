using SmartAcademy.Data.Access;
using SmartAcademy.Domain.Access;

namespace SmartAcademy.Web.Access;

/// <summary>The form of an access point.</summary>
public sealed class AccessPointForm
{
    public string? Name { get; set; }

    public string? Location { get; set; }

    public string? Direction { get; set; }

    public static AccessPointForm Of(AccessPointLine? point) => new()
    {
        Name = point?.Name,
        Location = point?.Location,
        Direction = (point?.Direction ?? AccessPointDirection.Both).ToString(),
    };

    public AccessPointDetails Read() => new(
        Name, Location,
        Enum.TryParse<AccessPointDirection>(Direction, out var direction) && Enum.IsDefined(direction) ? direction : AccessPointDirection.Both);
}
