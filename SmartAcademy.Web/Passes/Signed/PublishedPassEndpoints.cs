using SmartAcademy.Web.Api;

namespace SmartAcademy.Web.Passes.Signed;

/// <summary>Open to everybody: whoever has these can check a pass, and learns nothing of a pupil.</summary>
internal static class PublishedPassEndpoints
{
    public static string KeysOf(Guid schoolId) => $"{ApiPath.V1}/schools/{schoolId}/pass-keys";

    public static string ListOf(Guid schoolId) => $"{ApiPath.V1}/schools/{schoolId}/revoked-passes";

    public static void MapPublishedPasses(this IEndpointRouteBuilder app)
    {
        var school = app.MapGroup(ApiPath.V1 + "/schools/{schoolId:guid}").AllowAnonymous().WithTags("Passes")
            .ProducesProblem(StatusCodes.Status404NotFound);
        school.MapGet("/pass-keys", (HttpContext http, Guid schoolId, PublishedPasses passes, CancellationToken ct) => passes.KeysAsync(http, schoolId, ct))
            .WithName("passKeys").WithSummary("The public keys of a school's signed passes, as a JSON Web Key Set.")
            .Produces<PassKeySet>(contentType: "application/jwk-set+json").Produces(StatusCodes.Status304NotModified);
        school.MapGet("/revoked-passes", (HttpContext http, Guid schoolId, PublishedPasses passes, CancellationToken ct) => passes.ListAsync(http, schoolId, ct))
            .WithName("revokedPasses").WithSummary("References of passes that a gate without a connection must refuse, signed.")
            .Produces<SignedList>(contentType: "application/jose+json").Produces(StatusCodes.Status304NotModified);
    }
}
