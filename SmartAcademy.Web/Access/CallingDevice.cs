using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Web.Access;

/// <summary>The reader device behind a request; a feature of the request once its key was accepted.</summary>
internal sealed record CallingDevice(Guid DeviceId, Guid SchoolId, byte[] KeyHash)
{
    public static CallingDevice Of(HttpContext http) =>
        http.Features.Get<CallingDevice>() ?? throw new InvalidOperationException("The endpoint lacks the device policy.");

    /// <summary>A device sees its school and has no permission of a person.</summary>
    public Actor ToActor() => new() { Name = "device", SchoolId = SchoolId, Reach = StudentReach.School };
}
