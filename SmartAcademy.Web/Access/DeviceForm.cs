using SmartAcademy.Data.Access;

namespace SmartAcademy.Web.Access;

/// <summary>The form of a reader device.</summary>
public sealed class DeviceForm
{
    public string? Name { get; set; }

    public string? AccessPointId { get; set; }

    public string[]? Serves { get; set; }

    public static DeviceForm Of(DeviceSheet? device) => new()
    {
        Name = device?.Name,
        AccessPointId = device?.AccessPointId.ToString(),
        Serves = [.. (device?.Serves ?? []).Select(point => point.Id.ToString())],
    };

    public DeviceWishes Read() => new(
        Name,
        Guid.TryParse(AccessPointId, out var own) ? own : null,
        [.. (Serves ?? []).Select(id => Guid.TryParse(id, out var served) ? served : Guid.Empty)]);
}
