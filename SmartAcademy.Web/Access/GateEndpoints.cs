using SmartAcademy.Web.Access.Devices;
using SmartAcademy.Web.Access.Rules;
using SmartAcademy.Web.Api;

namespace SmartAcademy.Web.Access;

/// <summary>What reader devices may ask. One policy for all; none takes a cookie, so none needs antiforgery.</summary>
internal static class GateEndpoints
{
    public static void MapGate(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(ApiPath.V1).RequireAuthorization(AccessSetup.DevicePolicy).WithTags("Gate")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        group.MapPost("/passes/verify", (HttpContext http, VerifyEndpoint endpoint, CancellationToken ct) => endpoint.AnswerAsync(http, ct))
            .WithName("verifyPass").WithSummary("May this pass go through now?")
            .WithMetadata(new ChecksKeyItself())
            .TakesJson<ScanRequest>().Produces<Envelope<ScanAnswer>>()
            .ProducesProblem(StatusCodes.Status409Conflict);
        group.MapPost("/access-logs", (HttpContext http, OfflineScansEndpoint endpoint, CancellationToken ct) => endpoint.RecordAsync(http, ct))
            .WithName("recordOfflineScans").WithSummary("Scans made without a connection, up to 500 at once.")
            .WithMetadata(new ChecksKeyItself())
            .TakesJson<OfflineScansRequest>().Produces<Envelope<OfflineScansAnswer>>();
        group.MapGet("/access-points/me", (HttpContext http, DeviceEndpoint endpoint, CancellationToken ct) => endpoint.DescribeAsync(http, ct))
            .WithName("describeDevice").WithSummary("The device itself and the access points it serves.")
            .Produces<Envelope<DeviceAnswer>>();
        group.MapPost("/access-points/me/heartbeat", (HttpContext http, HeartbeatEndpoint endpoint, CancellationToken ct) => endpoint.NoteAsync(http, ct))
            .WithName("tellHeartbeat").WithSummary("The device tells how it does: its clock, what it has not delivered, how old its list is.")
            .TakesJson<HeartbeatRequest>().Produces<Envelope<HeartbeatAnswer>>();
        group.MapGet("/access-points/me/rules", (HttpContext http, RuleListEndpoint endpoint, CancellationToken ct) => endpoint.AnswerAsync(http, ct))
            .WithName("rulesOfDevice").WithSummary("The rules of the device's gates for today and seven days more, to decide by without a connection.")
            .Produces<Envelope<RuleListAnswer>>().Produces(StatusCodes.Status304NotModified);
        group.MapGet("/students/{studentId:guid}/photo", (HttpContext http, Guid studentId, DeviceEndpoint endpoint, CancellationToken ct) =>
                endpoint.PhotoAsync(http, studentId, ct))
            .WithName("photoOfStudent").WithSummary("The photo of a student whom this device let through in the last 24 hours.")
            .Produces(StatusCodes.Status200OK, contentType: "image/jpeg").ProducesProblem(StatusCodes.Status404NotFound);
    }
}
