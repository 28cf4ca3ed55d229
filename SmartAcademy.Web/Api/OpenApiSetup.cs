using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Web.Api;

/// <summary>The OpenAPI 3.1 document of <c>/api/v1</c>; it is not public.</summary>
internal static class OpenApiSetup
{
    public const string Folder = "/openapi";
    public const string Address = Folder + "/v1.json";

    private const string Name = "v1";
    private const string DeviceKey = "deviceKey";
    private const string ProgramToken = "programToken";

    public static void AddApiDocs(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = endpoint => $"/{endpoint.RelativePath}".StartsWith(ApiPath.V1, StringComparison.Ordinal);
        options.AddDocumentTransformer(Describe);
    });

    public static void MapApiDocs(this IEndpointRouteBuilder app) =>
        app.MapOpenApi(Folder + "/{documentName}.json").RequireAuthorization(Permission.ApiDocsRead);

    private static Task Describe(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken ct)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Smart Academy",
            Version = Name,
            Description = "What reader devices at the gates and programs of others ask. Success is { success, data }; errors are application/problem+json with a stable code.",
        };
        document.Servers = [];
        document.AddComponent(DeviceKey, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "The key of a reader device, sak_…",
        });
        document.AddComponent(ProgramToken, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "An access token of a program, sat_…, from /api/v1/auth/token",
        });
        document.Security =
        [
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(DeviceKey, document)] = [] },
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(ProgramToken, document)] = [] },
        ];
        return Task.CompletedTask;
    }
}
