using SmartAcademy.Data.Access;
using SmartAcademy.Domain.Users;
using SmartAcademy.Web.Api;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Shell;
using SmartAcademy.Web.Users;
using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ForbidHttpResult>;

namespace SmartAcademy.Web.Access.Enrolment;

/// <summary>How a phone or a kiosk becomes a reader device.</summary>
internal static class EnrolmentSetup
{
    public static void AddEnrolment(this IServiceCollection services)
    {
        services.AddSingleton<DeviceEnrolmentService>();
        services.AddSingleton<DeviceWords>();
        services.AddSingleton<EnrolEndpoint>();
    }

    public static void MapEnrolment(this IEndpointRouteBuilder app)
    {
        app.MapPost(ApiPath.V1 + "/devices/enrol", (HttpContext http, EnrolEndpoint endpoint, CancellationToken ct) => endpoint.AnswerAsync(http, ct))
            .AllowAnonymous().RequireRateLimiting(SignInLimits.Policy).WithTags("Gate")
            .WithName("enrolDevice").WithSummary("Exchanges the one-time code of a device's page for a device key.")
            .TakesJson<EnrolRequest>().Produces<Envelope<EnrolAnswer>>()
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status410Gone).ProducesProblem(StatusCodes.Status429TooManyRequests);
        app.MapPost("/devices/{id:guid}/code/withdraw", WithdrawAsync).RequireAuthorization(Permission.AccessPointsWrite);
    }

    private static async Task<Answer> WithdrawAsync(
        Guid id, IFormCollection form, HttpContext http, DeviceEnrolmentService enrolments, CancellationToken ct) =>
        AfterPost.Answer((await enrolments.WithdrawAsync(http.ToActor(), id, ct)).Refusal, $"/devices/{id}", "code-withdrawn");
}
