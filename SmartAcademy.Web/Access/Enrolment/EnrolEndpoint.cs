using Microsoft.AspNetCore.Http.HttpResults;
using SmartAcademy.Data.Access;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Api;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Access.Enrolment;

/// <summary><c>POST /api/v1/devices/enrol</c>: a one-time code for a device key.</summary>
internal sealed class EnrolEndpoint(DeviceEnrolmentService enrolments, DeviceQueries devices, DeviceWords words, ApiProblems problems)
{
    public const int MostBytes = 1024;

    public async Task<IResult> AnswerAsync(HttpContext http, CancellationToken ct)
    {
        var (body, fault) = await JsonBody.ReadAsync<EnrolRequest>(http.Request, MostBytes, ct);
        if (body is null)
        {
            return problems.Of(http, fault!);
        }

        if (DeviceEnrolmentCode.Read(body.Code?.Trim()) is not { } code)
        {
            return Refuse(http, AccessRefusals.CodeUnknown);
        }

        var enrolled = await enrolments.UseAsync(Actor.Nobody with { Origin = http.Origin() }, code, ct);
        return enrolled.IsRefused ? Refuse(http, enrolled.Refusal) : await TellAsync(http, enrolled.Value, ct);
    }

    /// <summary>The key stands in this one answer, which nothing between us and the phone may keep.</summary>
    private async Task<IResult> TellAsync(HttpContext http, EnrolledDevice enrolled, CancellationToken ct)
    {
        var actor = new Actor { Name = "device", SchoolId = enrolled.SchoolId, Reach = StudentReach.School };
        var self = await devices.SelfAsync(actor, enrolled.DeviceId, ct);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(Envelope<EnrolAnswer>.Of(new EnrolAnswer(enrolled.Key.Text, words.Of(self!))));
    }

    private ProblemHttpResult Refuse(HttpContext http, Refusal refusal)
    {
        var status = refusal == AccessRefusals.CodeUnknown ? StatusCodes.Status404NotFound
            : refusal == AccessRefusals.TwoKeysAlive ? StatusCodes.Status409Conflict
            : StatusCodes.Status410Gone;
        return problems.Of(http, new ApiFault(status, refusal.Code));
    }
}
