using SmartAcademy.Data.Access;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult>;

namespace SmartAcademy.Web.Access;

/// <summary>The acts on the pages of access points and devices. Each reads its form, so the antiforgery token is checked.</summary>
internal static class AccessDeskEndpoints
{
    public static void MapAccessDesk(this IEndpointRouteBuilder app)
    {
        var point = app.MapGroup("/access-points/{id:guid}").RequireAuthorization(Permission.AccessPointsWrite);
        point.MapPost("/open", OpenAsync);
        point.MapPost("/close", CloseAsync);
        point.MapPost("/remove", RemoveAsync);
        var device = app.MapGroup("/devices/{id:guid}").RequireAuthorization(Permission.AccessPointsWrite);
        device.MapPost("/on", (Guid id, IFormCollection form, HttpContext http, DeviceService devices, CancellationToken ct) =>
            SwitchAsync(id, true, http, devices, ct));
        device.MapPost("/off", (Guid id, IFormCollection form, HttpContext http, DeviceService devices, CancellationToken ct) =>
            SwitchAsync(id, false, http, devices, ct));
        device.MapPost("/keys/{keyId:guid}/revoke", RevokeKeyAsync);
    }

    private static async Task<Answer> OpenAsync(
        Guid id, IFormCollection form, HttpContext http, AccessPointService points, CancellationToken ct) =>
        AfterPost.Answer((await points.OpenAsync(http.ToActor(), id, ct)).Refusal, $"/access-points/{id}", "point-opened");

    private static async Task<Answer> CloseAsync(
        Guid id, IFormCollection form, HttpContext http, AccessPointService points, CancellationToken ct) =>
        AfterPost.Answer((await points.CloseAsync(http.ToActor(), id, ct)).Refusal, $"/access-points/{id}", "point-closed");

    private static async Task<Answer> RemoveAsync(
        Guid id, IFormCollection form, HttpContext http, AccessPointService points, CancellationToken ct)
    {
        var removed = await points.RemoveAsync(http.ToActor(), id, ct);
        return AfterPost.Answer(removed.Refusal, removed.IsRefused ? $"/access-points/{id}" : "/access-points", "point-removed");
    }

    private static async Task<Answer> SwitchAsync(Guid id, bool on, HttpContext http, DeviceService devices, CancellationToken ct) =>
        AfterPost.Answer(
            (await devices.SwitchAsync(http.ToActor(), id, on, ct)).Refusal, $"/devices/{id}", on ? "device-on" : "device-off");

    private static async Task<Answer> RevokeKeyAsync(
        Guid id, Guid keyId, IFormCollection form, HttpContext http, DeviceService devices, CancellationToken ct) =>
        AfterPost.Answer((await devices.RevokeKeyAsync(http.ToActor(), id, keyId, ct)).Refusal, $"/devices/{id}", "key-revoked");
}
